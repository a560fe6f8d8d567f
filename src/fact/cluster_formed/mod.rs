//! Emulation clusters: their members, head and deputies, and who oversees them.

mod branch;
mod described;
mod english;
mod handed;
mod members;
mod named;
mod offices;
mod others;
mod ranks;
mod roles;
mod told_year;

use serde::{Deserialize, Serialize};

pub(super) use told_year::year_told;

use super::FactRule;
use crate::rule::Rule;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClusterFormed {
    /// As written: "Cụm thi đua số 8".
    pub name: String,
    /// "8", "12" (also for XII); empty for a cluster named otherwise.
    pub number: String,
    /// What one sentence says of it.
    pub part: ClusterPart,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ClusterPart {
    /// The members, as written; and their number where said.
    Members { names: Vec<String>, count: Option<u32> },
    /// Who holds a role: "Cụm trưởng", "Cụm phó thứ hai", "phụ trách". A person with the post, or a unit.
    Role { role: String, holder: String },
}

impl ClusterFormed {
    /// Whether it tells who came first or second, and not who heads the cluster.
    pub fn ranks(&self) -> bool {
        const HEADS: [&str; 5] = ["trưởng", "phó", "phụ trách", "head", "deputy"];
        matches!(&self.part, ClusterPart::Role { role, .. } if !HEADS.iter().any(|head| role.to_lowercase().contains(head)))
    }
}

impl std::fmt::Display for ClusterFormed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.part {
            ClusterPart::Members { names, count } => {
                write!(f, "{}: {}", self.name, names.join(", "))?;
                count.map_or(Ok(()), |n| write!(f, " ({n})"))
            }
            ClusterPart::Role { role, holder } => write!(f, "{}: {role} = {holder}", self.name),
        }
    }
}

pub const RULES: &[FactRule] = &[
    Rule {
        name: "cluster: <cluster> gồm <members>",
        fires: &[
            (
                "Chủ tịch UBND các quận thuộc Cụm thi đua số 8 gồm: Ba Đình, Đống Đa và Long Biên.",
                "Cụm thi đua số 8: Ba Đình, Đống Đa, Long Biên",
            ),
            (
                "Cụm thi đua số XII họp tổng kết\nCụm có 3 thành viên: thị xã Sơn Tây và các huyện Phúc Thọ, Ba Vì.",
                "Cụm thi đua số XII: thị xã Sơn Tây, Phúc Thọ, Ba Vì (3)",
            ),
            (
                "Sơ kết của Cụm Thi đua số 9 do huyện Mê Linh tổ chức. Ngoài Mê Linh, cụm còn có Sóc Sơn, Đông Anh.",
                "Cụm Thi đua số 9: Mê Linh, Sóc Sơn, Đông Anh",
            ),
            (
                "Bốn địa phương thuộc Cụm thi đua số 1 là Đức Trọng, Di Linh, Đà Lạt và Bảo Lộc chiều 15/4 đã ký giao ước.",
                "Cụm thi đua số 1: Đức Trọng, Di Linh, Đà Lạt, Bảo Lộc (4)",
            ),
            (
                "Khối thi đua số 4 (các sở Kinh tế) ký giao ước\nKhối có 3 đơn vị: Sở Y tế, Sở Văn hóa và Thể thao và Ban Dân tộc.",
                "Khối thi đua số 4: Sở Y tế, Sở Văn hóa và Thể thao, Ban Dân tộc (3)",
            ),
            (
                "Khối thi đua số 4 gồm: Ban Tổ chức, Khối Dân vận, Ban Dân tộc; Khối trưởng là Ban Tổ chức.",
                "Khối thi đua số 4: Ban Tổ chức, Khối Dân vận, Ban Dân tộc",
            ),
            (
                "Tại Pleiku, Cụm thi đua 3 tỉnh Tây Nguyên (Gia Lai, Kon Tum, Đắk Lắk) họp tổng kết.",
                "Cụm thi đua 3 tỉnh Tây Nguyên: Gia Lai, Kon Tum, Đắk Lắk (3)",
            ),
            (
                "Cụm thi đua số 5 họp sơ kết\nCụm gồm ba huyện Ba Vì, Phúc Thọ và Đan Phượng; năm nay Ba Vì làm Cụm trưởng.",
                "Cụm thi đua số 5: Ba Vì, Phúc Thọ, Đan Phượng (3)",
            ),
            (
                "Tại Đông Anh, ba huyện của Cụm thi đua số 8 thành phố Hà Nội là Đông Anh, Gia Lâm, Mê Linh họp tổng kết.",
                "Cụm thi đua số 8: Đông Anh, Gia Lâm, Mê Linh (3)",
            ),
            (
                "Dịp này, Cụm thi đua số 5, mà thành viên là các Ban CHQS Ba Vì, Sơn Tây và Phúc Thọ, suy tôn Ba Vì.",
                "Cụm thi đua số 5: Ban CHQS Ba Vì, Sơn Tây, Phúc Thọ",
            ),
            (
                "Khối thi đua Doanh nghiệp số 2 tỉnh Phú Thọ - nơi tập hợp Công ty CP Giấy Sao Mai và Viễn thông Phú Thọ - họp.",
                "Khối thi đua Doanh nghiệp số 2: Công ty CP Giấy Sao Mai, Viễn thông Phú Thọ",
            ),
            (
                "Hội nghị của Cụm thi đua Hội Nông dân các tỉnh Tây Nguyên, gồm Gia Lai, Kon Tum và Đắk Lắk, diễn ra sáng 2/3.",
                "Cụm thi đua Hội Nông dân các tỉnh Tây Nguyên: Gia Lai, Kon Tum, Đắk Lắk",
            ),
            (
                "Emulation Cluster No. 4 comprises Ba Dinh, Dong Da and Tay Ho.",
                "Emulation Cluster No. 4: Ba Dinh, Dong Da, Tay Ho",
            ),
        ],
        near_misses: &[
            "Cụm thi đua số 7 ký kết giao ước thi đua năm 2021.",
            "Giao ước của Cụm thi đua số 8 gồm: phát triển kinh tế, giữ gìn trật tự và cải cách hành chính.",
            "Cụm thi đua số 2 họp tại quận Ba Đình, có lãnh đạo Tây Hồ dự.",
        ],
        find: members::find,
    },
    Rule {
        name: "cluster: <roles>, các thành viên khác gồm <members>",
        fires: &[
            (
                "Cụm thi đua số II họp sơ kết\nTrưởng cụm là quận Ba Đình; Phó Trưởng cụm là quận Tây Hồ. Các thành viên khác gồm quận Đống Đa và quận Hà Đông.",
                "Cụm thi đua số II: quận Ba Đình, quận Tây Hồ, quận Đống Đa, quận Hà Đông",
            ),
            (
                "Cụm thi đua số 3 họp tổng kết\nHuyện Mê Linh làm Cụm trưởng. Các đơn vị còn lại là huyện Sóc Sơn, huyện Đông Anh.",
                "Cụm thi đua số 3: Huyện Mê Linh, huyện Sóc Sơn, huyện Đông Anh",
            ),
            (
                "Cụm thi đua số 3 họp ở huyện Mê Linh - đơn vị Cụm trưởng. Cụm phó là huyện Sóc Sơn. Hai đơn vị còn lại là Đông Anh và Gia Lâm.",
                "Cụm thi đua số 3: huyện Mê Linh, huyện Sóc Sơn, Đông Anh, Gia Lâm",
            ),
            (
                "Huyện Mê Linh, nơi giữ vai Cụm trưởng Cụm thi đua số 3 từ năm ngoái, tổ chức hội nghị. Năm nay huyện Sóc Sơn làm Cụm trưởng. Hai huyện còn lại trong cụm là Đông Anh và Gia Lâm.",
                "Cụm thi đua số 3: Huyện Mê Linh, huyện Sóc Sơn, Đông Anh, Gia Lâm",
            ),
            (
                "Sở Công Thương, Cụm trưởng Cụm thi đua số 2, chủ trì hội nghị. Hai đơn vị còn lại của cụm là các Sở: Xây dựng, Tư pháp.",
                "Cụm thi đua số 2: Sở Công Thương, Xây dựng, Tư pháp",
            ),
        ],
        near_misses: &[
            "Cụm thi đua số 3 họp ở huyện Mê Linh. Hai đơn vị còn lại là huyện Đông Anh và huyện Gia Lâm.",
            "Huyện Mê Linh làm Cụm trưởng Cụm thi đua số 3. Ba đơn vị còn lại trong cụm là Đông Anh và Gia Lâm.",
            "Cụm thi đua số 3 họp tổng kết\nHuyện Mê Linh làm Cụm trưởng. Các thành viên khác đã phát biểu.",
            "Cụm thi đua số 3 họp tổng kết\nHội nghị bàn nhiều việc. Các thành viên khác gồm huyện Sóc Sơn, huyện Đông Anh.",
        ],
        find: others::find,
    },
    Rule {
        name: "cluster: <n> đơn vị của <cluster>. Năm đơn vị ấy là <members>",
        fires: &[
            (
                "Ba đơn vị của Cụm thi đua số 2 ký giao ước. Ba đơn vị ấy là LĐLĐ các quận Ba Đình, Tây Hồ và LĐLĐ huyện Thanh Trì.",
                "Cụm thi đua số 2: Ba Đình, Tây Hồ, LĐLĐ huyện Thanh Trì (3)",
            ),
            (
                "Cụm thi đua số 3 có ba huyện họp tổng kết. Đó là huyện Mê Linh, huyện Sóc Sơn và huyện Đông Anh.",
                "Cụm thi đua số 3: huyện Mê Linh, huyện Sóc Sơn, huyện Đông Anh (3)",
            ),
            (
                "Hội nghị của Cụm thi đua số 2 do quận Ba Đình đăng cai. Ba thành viên là các quận Ba Đình, Tây Hồ và Đống Đa.",
                "Cụm thi đua số 2: Ba Đình, Tây Hồ, Đống Đa (3)",
            ),
            (
                "Ba quận thuộc Cụm thi đua số 2 ký giao ước tại quận Ba Đình. Ngoài chủ nhà còn có các quận Tây Hồ, Đống Đa.",
                "Cụm thi đua số 2: quận Ba Đình, Tây Hồ, Đống Đa (3)",
            ),
        ],
        near_misses: &[
            "Bốn quận thuộc Cụm thi đua số 2 ký giao ước tại quận Ba Đình. Ngoài chủ nhà còn có các quận Tây Hồ, Đống Đa.",
            "Ba đơn vị của Cụm thi đua số 2 ký giao ước. Hai đơn vị được khen là quận Ba Đình và quận Tây Hồ.",
            "Cụm thi đua số 2 họp tổng kết. Ba đơn vị ấy là quận Ba Đình, quận Tây Hồ, quận Hà Đông.",
            "Ba đơn vị của Cụm thi đua số 2 ký giao ước. Đó là việc làm hằng năm của quận Ba Đình.",
        ],
        find: others::all_behind,
    },
    Rule {
        name: "cluster: <role>; nhiệm vụ này chuyển cho <unit>",
        fires: &[
            (
                "Cụm thi đua số 1 họp tổng kết\nNăm 2025, phường Ba Đình làm Cụm trưởng; năm nay nhiệm vụ này chuyển cho phường Hoàn Kiếm.",
                "Cụm thi đua số 1: Cụm trưởng = phường Hoàn Kiếm",
            ),
            (
                "Cụm thi đua số 3 họp tổng kết\nHuyện Mê Linh làm Cụm trưởng năm qua. Vai trò này được bàn giao cho huyện Sóc Sơn.",
                "Cụm thi đua số 3: Cụm trưởng = huyện Sóc Sơn",
            ),
        ],
        near_misses: &[
            "Cụm thi đua số 3 họp tổng kết\nHuyện Mê Linh làm Cụm trưởng. Nhiệm vụ này rất nặng nề.",
            "Cụm thi đua số 3 họp tổng kết\nPhong trào lan rộng. Nhiệm vụ này được giao cho huyện Sóc Sơn.",
        ],
        find: handed::find,
    },
    Rule {
        name: "cluster: <role> <holder>",
        fires: &[
            (
                "Chủ tịch UBND quận Hoàn Kiếm Lê Văn Long, Cụm trưởng Cụm thi đua số 8 trình bày.",
                "Cụm thi đua số 8: Cụm trưởng = Chủ tịch UBND quận Hoàn Kiếm Lê Văn Long",
            ),
            (
                "Cụm thi đua số XII bước vào năm mới\nNăm 2022 vai Cụm trưởng thuộc về thị xã Sơn Tây, Cụm phó là huyện Thạch Thất.",
                "Cụm thi đua số XII: Cụm trưởng = thị xã Sơn Tây ; Cụm thi đua số XII: Cụm phó = huyện Thạch Thất",
            ),
            (
                "Sơ kết của Cụm Thi đua số 9 được huyện Mê Linh, đơn vị Cụm trưởng, tổ chức sáng 16-6.",
                "Cụm Thi đua số 9: Cụm trưởng = huyện Mê Linh",
            ),
            (
                "Dự có Trưởng Ban Dân vận Thành ủy Nguyễn Văn Toàn - phụ trách Cụm thi đua số 8.",
                "Cụm thi đua số 8: phụ trách = Trưởng Ban Dân vận Thành ủy Nguyễn Văn Toàn",
            ),
            (
                "Năm nay Sở Y tế làm Khối trưởng, Sở Tư pháp làm Khối phó. Đó là kết quả bầu của Khối thi đua số 4.",
                "Khối thi đua số 4: Khối trưởng = Sở Y tế ; Khối thi đua số 4: Khối phó = Sở Tư pháp",
            ),
            (
                "Cụm thi đua các tỉnh, thành Tây Nam Bộ họp tổng kết\nVai trò Cụm trưởng giao cho tỉnh Hậu Giang, Cụm phó là Sóc Trăng.",
                "Cụm thi đua các tỉnh, thành Tây Nam Bộ: Cụm trưởng = tỉnh Hậu Giang ; Cụm thi đua các tỉnh, thành Tây Nam Bộ: Cụm phó = Sóc Trăng",
            ),
            (
                "Sau một năm, cờ luân lưu Cụm trưởng Cụm thi đua số 8 của thành phố chiều 24/2 được trao cho huyện Thường Tín.",
                "Cụm thi đua số 8: Cụm trưởng = huyện Thường Tín",
            ),
            (
                "Khối thi đua số 4 họp tổng kết\nTheo đó, Agribank Phú Thọ thay Vietcombank Phú Thọ làm Khối trưởng.",
                "Khối thi đua số 4: Khối trưởng = Agribank Phú Thọ",
            ),
            (
                "Cụm thi đua các huyện miền núi tỉnh Bắc Giang họp\nLục Nam bàn giao vai trò Cụm trưởng năm 2019 cho huyện Yên Thế.",
                "Cụm thi đua các huyện miền núi tỉnh Bắc Giang: Cụm trưởng = huyện Yên Thế",
            ),
            (
                "Khối thi đua các ngân hàng tỉnh Phú Thọ họp tổng kết\nVai Phó khối năm 2020 thuộc về Vietcombank Chi nhánh Phú Thọ.",
                "Khối thi đua các ngân hàng tỉnh Phú Thọ: Phó khối = Vietcombank Chi nhánh Phú Thọ",
            ),
            (
                "Khối thi đua số 2 họp tổng kết\nNăm 2019, chức Khối trưởng do Cơ khí mỏ Hòn Trai đảm nhận, Khối phó là Than Quang Sơn.",
                "Khối thi đua số 2: Khối trưởng = Cơ khí mỏ Hòn Trai ; Khối thi đua số 2: Khối phó = Than Quang Sơn",
            ),
            (
                "Cụm thi đua số 5 họp tổng kết\nBa Vì bàn giao nhiệm vụ Cụm trưởng năm 2019 cho huyện Phúc Thọ. Cụm phó là huyện Thạch Thất.",
                "Cụm thi đua số 5: Cụm trưởng = huyện Phúc Thọ ; Cụm thi đua số 5: Cụm phó = huyện Thạch Thất",
            ),
            (
                "Cụm thi đua số 5 họp tổng kết\nHuyện Ba Vì thay huyện Phúc Thọ làm Cụm trưởng.",
                "Cụm thi đua số 5: Cụm trưởng = Huyện Ba Vì",
            ),
            (
                "Khối thi đua các sở, ngành tổng hợp (Khối 3) họp tổng kết\nSở Nội vụ làm Khối trưởng.",
                "Khối thi đua các sở, ngành tổng hợp: Khối trưởng = Sở Nội vụ",
            ),
            (
                "Cụm thi đua số 5 họp tổng kết\nHuyện Ba Vì trao lại vai Cụm trưởng cho huyện Phúc Thọ. Cụm phó năm 2017 là huyện Thạch Thất.",
                "Cụm thi đua số 5: Cụm trưởng = huyện Phúc Thọ ; Cụm thi đua số 5: Cụm phó = huyện Thạch Thất",
            ),
            (
                "Cụm thi đua số 5 họp tổng kết\nHuyện Phúc Thọ tiếp nhận vai Cụm trưởng từ huyện Ba Vì.",
                "Cụm thi đua số 5: Cụm trưởng = Huyện Phúc Thọ",
            ),
            (
                "Cụm thi đua số 5 họp tổng kết\nHuyện Ba Vì sẽ điều hành cụm năm 2024.",
                "Cụm thi đua số 5: Cụm trưởng = Huyện Ba Vì",
            ),
            (
                "Khối thi đua các bộ, ngành khoa học - văn hóa - xã hội họp\nBộ Y tế làm Khối trưởng năm 2022.",
                "Khối thi đua các bộ, ngành khoa học - văn hóa - xã hội: Khối trưởng = Bộ Y tế",
            ),
            (
                "Cụm thi đua các huyện, thị xã, thành phố đồng bằng tỉnh Quảng Nam họp\nThăng Bình làm Cụm trưởng.",
                "Cụm thi đua các huyện, thị xã, thành phố đồng bằng tỉnh Quảng Nam: Cụm trưởng = Thăng Bình",
            ),
            (
                "Cụm thi đua các huyện, thị xã, thành phố năm 2024 do thị xã Vĩnh Châu làm Cụm trưởng.",
                "Cụm thi đua các huyện, thị xã, thành phố: Cụm trưởng = thị xã Vĩnh Châu",
            ),
            (
                "Khối thi đua các trường đại học, cao đẳng họp ở Hội trường lớn Trường Đại học Y Dược Cần Thơ, đơn vị Khối trưởng.",
                "Khối thi đua các trường đại học, cao đẳng: Khối trưởng = Trường Đại học Y Dược Cần Thơ",
            ),
            (
                "Khối thi đua các bộ, ngành kinh tế họp tại trụ sở Bộ Giao thông vận tải, Khối trưởng năm 2018.",
                "Khối thi đua các bộ, ngành kinh tế: Khối trưởng = Bộ Giao thông vận tải",
            ),
            (
                "Khối thi đua số 2 họp tổng kết\nTrưởng khối năm học 2022 - 2023 là Trường Tiểu học Phù Đổng.",
                "Khối thi đua số 2: Trưởng khối = Trường Tiểu học Phù Đổng",
            ),
            (
                "Khối vận tải do Chi nhánh Đường sắt Hà Nội làm khối trưởng.",
                "Khối vận tải: khối trưởng = Chi nhánh Đường sắt Hà Nội",
            ),
            (
                "Khối thi đua số 2 họp tổng kết\nNăm học 2019-2020, Trường THCS Liên Mạc sẽ nhận bàn giao vai Trưởng khối.",
                "Khối thi đua số 2: Trưởng khối = Trường THCS Liên Mạc",
            ),
            (
                "Cụm số 5 gồm các doanh nghiệp, do Công ty TNHH May Sao Khuê làm Cụm trưởng.",
                "Cụm số 5: Cụm trưởng = Công ty TNHH May Sao Khuê",
            ),
            (
                "Khối thi đua số 2 họp tổng kết\nCông ty May Sao Khuê và Công ty Cấp nước cùng làm Khối phó.",
                "Khối thi đua số 2: Khối phó = Công ty May Sao Khuê và Công ty Cấp nước",
            ),
        ],
        near_misses: &[
            "Cụm thi đua số 8 bàn giao vai trò Cụm trưởng năm 2019.",
            "Khối thi đua số 2 họp tổng kết\nPhần thưởng cho Khối trưởng là Bằng khen của tỉnh.",
            "Cụm thi đua tổ chức hội nghị tổng kết; Huyện Ba Vì làm Cụm trưởng.",
            "Cụm trưởng các cụm thi đua họp tại quận Ba Đình.",
            "Cụm thi đua số 5 họp tổng kết\nHuyện Ba Vì sẽ điều hành cụm thảo luận.",
        ],
        find: roles::find,
    },
    Rule {
        name: "cluster: <unit> leads <cluster>",
        fires: &[
            (
                "A pact was signed in Bat Trang, the pottery commune chosen to lead Emulation Cluster No. 5 for 2025.",
                "Emulation Cluster No. 5: Cụm trưởng = Bat Trang",
            ),
            (
                "Emulation Cluster No. 5 met on Thursday.\nThe cluster brings together eight wards. Phuc Loi serves as deputy leader.",
                "Emulation Cluster No. 5: Cụm phó = Phuc Loi",
            ),
            (
                "This year Thuong Tin district chairs Emulation Cluster No. 8, and My Duc is deputy head.",
                "Emulation Cluster No. 8: Cụm trưởng = Thuong Tin district ; Emulation Cluster No. 8: Cụm phó = My Duc",
            ),
        ],
        near_misses: &[
            "Bo De leads Emulation Cluster No. 5 with 98 points.",
            "Deputy head Le Duy Thach of Hanoi's department met Emulation Cluster No. 5.",
        ],
        find: english::find,
    },
    Rule {
        name: "cluster: <unit> dẫn đầu <cluster>",
        fires: &[
            (
                "Cụm thi đua số 5 họp tổng kết\nTheo bảng chấm, Phú Xuyên về đầu với 978,5 điểm; kế đến là Thường Tín 971 điểm.",
                "Cụm thi đua số 5: về đầu = Phú Xuyên (978,5 điểm) ; Cụm thi đua số 5: kế đến = Thường Tín (971 điểm)",
            ),
            (
                "Khối thi đua số 4 ký giao ước\nNăm 2020, đơn vị dẫn đầu khối và được đề nghị tặng cờ là Sở Tư pháp.",
                "Khối thi đua số 4: dẫn đầu = Sở Tư pháp",
            ),
            (
                "Khối thi đua số 2 họp tổng kết\nCông đoàn Cấp Nước sạch nông thôn đứng thứ nhất. Vị trí nhì thuộc về Công ty May Sao Khuê.",
                "Khối thi đua số 2: đứng thứ nhất = Công đoàn Cấp Nước sạch nông thôn ; Khối thi đua số 2: Vị trí nhì = Công ty May Sao Khuê",
            ),
            (
                "Cụm thi đua số 5 họp tổng kết\nNgôi đầu thuộc về huyện Ba Vì, huyện Phúc Thọ về nhì.",
                "Cụm thi đua số 5: Ngôi đầu = huyện Ba Vì ; Cụm thi đua số 5: về nhì = huyện Phúc Thọ",
            ),
            (
                "Khối thi đua số 4 họp tổng kết\nQua bỏ phiếu, Sở Du lịch được 6/6 phiếu, trở thành đơn vị dẫn đầu.",
                "Khối thi đua số 4: dẫn đầu = Sở Du lịch",
            ),
            (
                "Cụm thi đua số 5 suy tôn huyện Ba Vì dẫn đầu; năm 2020, vị trí này thuộc về huyện Thạch Thất.",
                "Cụm thi đua số 5: dẫn đầu = huyện Ba Vì ; Cụm thi đua số 5: dẫn đầu = huyện Thạch Thất",
            ),
            (
                "Khối thi đua số 2 suy tôn Công ty Cấp nước Sao Mai (99,2 điểm), Điện lực Phú Thọ (98,7 điểm) để đề nghị tặng cờ.",
                "Khối thi đua số 2: đứng đầu = Công ty Cấp nước Sao Mai (99,2 điểm) ; Khối thi đua số 2: đứng thứ hai = Điện lực Phú Thọ (98,7 điểm)",
            ),
            (
                "Cụm thi đua số 5 chọn huyện Ba Vì là đơn vị nhất.",
                "Cụm thi đua số 5: đơn vị nhất = huyện Ba Vì",
            ),
            (
                "Cụm thi đua số 5 họp tổng kết\nQuận Ba Đình đạt 987 điểm, đứng đầu cụm; xếp thứ nhì là quận Cầu Giấy với 981 điểm.",
                "Cụm thi đua số 5: đứng đầu = Quận Ba Đình (987 điểm) ; Cụm thi đua số 5: xếp thứ nhì = quận Cầu Giấy (981 điểm)",
            ),
        ],
        near_misses: &[
            "Cụm thi đua số 5 họp tổng kết\nQuận Ba Đình dẫn đầu cả nước về thu ngân sách.",
            "Quận Ba Đình dẫn đầu với 95 điểm ở bảng xếp hạng chuyển đổi số.",
            "Khối thi đua số 3 các sở, ngành Hà Nội chọn đơn vị dẫn đầu năm 2022.",
        ],
        find: ranks::find,
    },
];
