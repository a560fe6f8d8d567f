//! Vietnamese phrases that ask where something is, and which of the units of the country is meant.

use super::asked::Asked::{self, *};

/// Longer before shorter where they begin alike; "nơi" and "đâu" may be a unit.
pub const WHEREABOUTS: [(&str, Asked); 28] = [
    ("ở đâu", Where),
    ("tại đâu", Where),
    ("về đâu", Where),
    ("đi đâu", Where),
    ("vào đâu", Where),
    ("gửi cho đâu", Where),
    ("nơi nào", Place),
    ("chỗ nào", Where),
    ("ở nơi nào", Where),
    ("phường nào", Place),
    ("xã nào", Place),
    ("quận nào", Place),
    ("huyện nào", Place),
    ("tỉnh nào", Place),
    ("thành phố nào", Place),
    ("địa phương nào", Place),
    ("quận huyện nào", Place),
    ("đến từ đâu", Where),
    ("tại nơi nào", Where),
    ("địa điểm nào", Where),
    ("tại địa điểm nào", Where),
    ("ở địa điểm nào", Where),
    ("là đâu", Place),
    ("do đâu đứng đầu", Place),
    ("do đâu làm", Place),
    ("do đâu giữ", Place),
    ("do đâu phụ trách", Place),
    ("do đâu điều hành", Place),
];
