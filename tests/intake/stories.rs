//! Reports made up in any number, each of its own words.

/// What reports of this kind say beside what is their own.
const SENTENCES: [&str; 20] = [
    "Dự hội nghị có đại diện lãnh đạo phường cùng {} đại biểu của các khối phố và đoàn thể trên địa bàn.",
    "Theo báo cáo, số thu ngân sách của đơn vị trong năm qua đạt {} triệu đồng và vượt kế hoạch đã giao.",
    "Nhà trường duy trì tốt nền nếp dạy và học, có {} học sinh đạt giải trong các kỳ thi cấp quận.",
    "Công tác an sinh xã hội được quan tâm, đã trao {} suất quà cho gia đình chính sách và hộ khó khăn.",
    "Chi hội phụ nữ vận động bà con phân loại rác tại nguồn, thu gom được {} kg phế liệu để gây quỹ.",
    "Lực lượng dân phòng tổ chức {} buổi tuần tra, giữ cho khu dân cư bình yên trong các dịp lễ lớn.",
    "Mô hình tuyến đường nở hoa được nhân rộng ra {} ngõ, ngách với sự chung tay của người cao tuổi.",
    "Trạm y tế khám và cấp thuốc miễn phí cho {} lượt người, nhất là trẻ nhỏ và phụ nữ mang thai.",
    "Hội cựu chiến binh giúp nhau phát triển kinh tế, hỗ trợ {} hộ vay vốn mở cửa hàng và xưởng nhỏ.",
    "Thư viện của đơn vị có thêm {} đầu sách do các nhà hảo tâm gửi tặng trong đợt vận động mùa hè.",
    "Đoàn thanh niên ra quân dọn vệ sinh vào {} sáng cuối tuần, sơn lại bờ tường và trồng thêm cây xanh.",
    "Việc giải quyết thủ tục hành chính đúng hạn được giữ vững, không có hồ sơ nào quá {} ngày làm việc.",
    "Ban giám hiệu cho biết sẽ tiếp tục sửa chữa {} phòng học và sân chơi trước khi năm học mới bắt đầu.",
    "Cán bộ, giáo viên đã có {} sáng kiến được áp dụng, tiết kiệm thời gian và công sức cho tập thể.",
    "Các tổ dân phố đăng ký {} công trình chào mừng ngày lễ, trong đó có lối đi bộ và vườn rau chung.",
    "Phong trào văn nghệ, thể thao sôi nổi với {} câu lạc bộ sinh hoạt đều đặn vào buổi tối trong tuần.",
    "Bếp ăn bán trú phục vụ {} suất mỗi ngày, bảo đảm vệ sinh và thực đơn thay đổi theo mùa.",
    "Bà con đóng góp {} ngày công để làm lại đoạn cống thoát nước vốn hay ngập khi trời mưa to.",
    "Tổ hòa giải đã gỡ rối cho {} vụ việc nhỏ giữa láng giềng, không để kéo dài thành đơn thư.",
    "Lớp học tình thương mở {} buổi mỗi tháng, dạy chữ và kỹ năng sống cho trẻ em có hoàn cảnh đặc biệt.",
];

/// Six sentences with their own numbers; the same for the same number.
pub fn sentences(number: usize) -> Vec<String> {
    let mut seed = number as u64 ^ 0x9e37_79b9_7f4a_7c15;
    let mut chance = move |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut left: Vec<&str> = SENTENCES.to_vec();
    (0..6)
        .map(|_| {
            let sentence = left.swap_remove(chance(left.len()));
            sentence.replace("{}", &(10 + chance(900)).to_string())
        })
        .collect()
}

/// A report as a text file.
pub fn text(number: usize) -> String {
    let day = number % 28 + 1;
    format!(
        "Trường số {number} được tặng Giấy khen của quận\n\nNgày đăng {day:02}/03/2022\n\nSáng {day}/3, quận Tây Hồ tổng kết phong \
         trào thi đua và khen thưởng các đơn vị.\n\n{}\n\nTrường số {number} được tặng Giấy khen vì thành tích năm học.\n",
        sentences(number).join("\n\n")
    )
}
