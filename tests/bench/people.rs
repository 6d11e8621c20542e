//! A town's people as the benchmarks need them: everybody invented, any number of them, always the same ones.

use serde::Serialize;

/// One who is honoured, with everything that a list of an office tells.
#[derive(Clone, Debug, Serialize)]
pub struct Person {
    /// From 0; also tells people of one name apart in addresses.
    pub number: usize,
    pub title: &'static str,
    pub name: String,
    pub birth_year: usize,
    pub position: &'static str,
    pub unit: String,
    pub field: &'static str,
    pub award: &'static str,
    pub decision: String,
    /// `22/08/2014`.
    pub date: String,
    pub year: usize,
    /// A sentence.
    pub summary: String,
    /// 150 to 400 words in paragraphs.
    pub story: String,
}

/// A meeting at which people are honoured.
#[derive(Clone, Debug, Serialize)]
pub struct Conference {
    pub number: usize,
    pub name: String,
    pub form: &'static str,
    pub host: String,
    pub date: String,
    pub venue: String,
    pub delegates: usize,
}

/// As many as a unit of the middle size sends.
pub const UNIT: usize = 100;

const FAMILIES: [&str; 24] = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý", "Đinh", "Trịnh", "Mai", "Giàng", "Lò", "Hà", "Phan", "Cao", "Tạ",
];
const MIDDLES: [&str; 20] = [
    "Văn", "Thị", "Đức", "Minh", "Ngọc", "Hữu", "Thanh", "Quang", "Kim", "Xuân", "Thu", "Hồng", "Công",
    "Đình", "Bá", "Thế", "Mỹ", "Diệu", "Trọng", "Khánh",
];
const GIVENS: [&str; 48] = [
    "An", "Ánh", "Bình", "Châu", "Chi", "Cường", "Dũng", "Dung", "Đào", "Đạt", "Đông", "Giang", "Hà", "Hải",
    "Hạnh", "Hiếu", "Hoa", "Hòa", "Hùng", "Hương", "Khoa", "Khuê", "Lan", "Liên", "Linh", "Lộc", "Long",
    "Mai", "Minh", "Nam", "Nga", "Ngân", "Nghĩa", "Nhung", "Phúc", "Phương", "Quân", "Quyên", "Sơn", "Tâm",
    "Thảo", "Thủy", "Trang", "Trung", "Tú", "Vinh", "Xuyến", "Yến",
];
const SORTS: [&str; 8] = [
    "Ủy ban nhân dân xã",
    "Trường Tiểu học",
    "Trường Trung học cơ sở",
    "Trạm Y tế xã",
    "Hợp tác xã",
    "Hội Phụ nữ xã",
    "Công an xã",
    "Hội Nông dân xã",
];
const PLACES: [&str; 20] = [
    "Tân",
    "Bình",
    "Hòa",
    "Long",
    "Phú",
    "Vĩnh",
    "Thạnh",
    "Mỹ",
    "Đông",
    "Sơn",
    "Thượng",
    "Hạ",
    "Trung",
    "Nghĩa",
    "Kim",
    "Lộc",
    "Cẩm",
    "Hương",
    "Yên",
    "Quảng",
];
const NAMES: [&str; 20] = [
    "Khê", "Lâm", "Trạch", "Điền", "Thắng", "Giang", "Cát", "Thủy", "Đức", "Lợi", "Phước", "Thịnh", "Hưng",
    "Minh", "Châu", "Xuyên", "Viên", "Tiến", "Cường", "Nguyên",
];
const POSITIONS: [&str; 8] = [
    "Giáo viên",
    "Trưởng thôn",
    "Nông dân",
    "Chủ tịch Hội Phụ nữ",
    "Chuyên viên",
    "Chi hội trưởng",
    "Y sĩ",
    "Công an viên",
];
const FIELDS: [&str; 8] = [
    "Y tế",
    "Giáo dục - Đào tạo",
    "Nông nghiệp - Nông thôn",
    "Quản lý Nhà nước",
    "Quốc phòng - An ninh",
    "Văn hóa - Thể thao",
    "Công nghiệp - Thương mại",
    "An sinh xã hội",
];
const AWARDS: [&str; 8] = [
    "Lao động tiên tiến",
    "Chiến sĩ thi đua cơ sở",
    "Giấy khen của Chủ tịch UBND xã",
    "Bằng khen của Chủ tịch UBND tỉnh",
    "Người tốt, việc tốt",
    "Bằng khen của Thủ tướng Chính phủ",
    "Huân chương Lao động hạng Ba",
    "Chiến sĩ thi đua cấp tỉnh",
];
const DEEDS: [&str; 8] = [
    "Vận động bà con hiến đất mở đường liên thôn và góp công làm ba cây cầu qua suối",
    "Mười năm liền dạy lớp học tình thương vào buổi tối cho trẻ em làng chài",
    "Chuyển vườn tạp sang trồng cam, giúp mười hai hộ cùng làm và bao tiêu sản phẩm",
    "Trả lại của rơi cho người mất, số tiền bằng cả năm làm lụng của gia đình",
    "Cải tiến dây chuyền đóng gói, mỗi ca tiết kiệm hai giờ máy và một tạ nguyên liệu",
    "Trực ba đêm liền bên bờ đê, đưa hơn hai trăm người già và trẻ nhỏ lên chỗ cao",
    "Giữ rừng đầu nguồn cùng bà con, nhiều năm không để xảy ra một vụ cháy",
    "Gây dựng tủ sách của thôn từ ba mươi cuốn thành một thư viện có người đọc mỗi chiều",
];
const CLAUSES: [&str; 24] = [
    "Sinh ra và lớn lên ở vùng đất còn nhiều khó khăn",
    "trăn trở làm sao để bà con bớt nghèo",
    "bàn với chi bộ và đi từng nhà vận động",
    "lúc đầu nhiều người còn ngại thay đổi",
    "làm thử trên ruộng nhà mình trước",
    "đến vụ thu hoạch thì năng suất tăng rõ rệt",
    "chia sẻ cây giống và kinh nghiệm cho các hộ bên cạnh",
    "đường làng ngõ xóm được mở rộng và trồng hoa hai bên",
    "các cháu không còn phải lội suối đến trường",
    "tổ tự quản giữ gìn an ninh trật tự suốt nhiều năm",
    "đứng ra vay vốn ngân hàng chính sách cho chị em",
    "thu nhập bình quân đầu người tăng lên từng năm",
    "cuối tuần lại cùng đoàn viên dọn vệ sinh kênh mương",
    "chăm sóc những người già neo đơn như người thân",
    "nhiều lần được cấp trên ghi nhận và biểu dương",
    "việc gì có lợi cho dân thì hết sức làm",
    "giữ nếp sống giản dị và hòa nhã với mọi người",
    "học thêm vào buổi tối để theo kịp công việc",
    "ghi chép cẩn thận từng khoản đóng góp để dân biết",
    "sáng kiến được áp dụng ở nhiều đơn vị trong tỉnh",
    "khi lũ về thì có mặt đầu tiên ở nơi xung yếu",
    "mỗi năm nhận đỡ đầu vài học sinh mồ côi",
    "mô hình nay đã nhân rộng ra nhiều thôn bản",
    "điều quý nhất là lòng tin của bà con",
];
const ONSETS: [&str; 16] =
    ["b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "ng", "nh", "ph", "s", "th", "tr"];
const RIMES: [&str; 24] = [
    "ang", "àng", "áng", "anh", "ành", "âm", "ầm", "ân", "ấn", "ao", "ạo", "âu", "ấu", "ôn", "ồn", "ông",
    "ống", "ợm", "ơn", "uân", "uấn", "ưa", "ương", "ường",
];

/// Numbers that look like chance and are the same everywhere (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) % count as u64) as usize
    }

    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }
}

/// The person of a number.
pub fn person(number: usize) -> Person {
    let mut chance = Chance(number as u64);
    let year = 2016 + chance.below(10);
    let position = chance.pick(&POSITIONS);
    Person {
        number,
        title: ["Ông", "Bà"][number % 2],
        name: name(number),
        birth_year: 1950 + chance.below(50),
        position,
        unit: unit(number / UNIT),
        field: chance.pick(&FIELDS),
        award: chance.pick(&AWARDS),
        decision: format!("{}/QĐ-UBND", 1 + number / 40),
        date: format!("{:02}/{:02}/{year}", 1 + chance.below(28), 1 + chance.below(12)),
        year,
        summary: format!("{}, {}.", chance.pick(&DEEDS), chance.pick(&CLAUSES)),
        story: story(&mut chance),
    }
}

/// The conferences of as many people: one for each unit.
pub fn conferences(people: usize) -> impl Iterator<Item = Conference> {
    (0..people.div_ceil(UNIT)).map(|number| {
        let mut chance = Chance(number as u64 + 1_000_000_007);
        let host = unit(number);
        Conference {
            number,
            name: format!("Hội nghị điển hình tiên tiến {}", host.replacen("Ủy ban nhân dân xã", "xã", 1)),
            form: "Hội nghị điển hình tiên tiến",
            date: format!("{:02}/{:02}/2025", 1 + chance.below(28), 1 + chance.below(9)),
            venue: format!("Nhà văn hóa {}", 1 + number % 40),
            delegates: 80 + chance.below(200),
            host,
        }
    })
}

/// All names of a unit differ: its people follow each other by a step that is prime to the number of names.
fn name(number: usize) -> String {
    let place = number * 7919 % (FAMILIES.len() * MIDDLES.len() * GIVENS.len());
    let (family, rest) = (place % FAMILIES.len(), place / FAMILIES.len());
    format!("{} {} {}", FAMILIES[family], MIDDLES[rest % MIDDLES.len()], GIVENS[rest / MIDDLES.len()])
}

fn unit(number: usize) -> String {
    let place = number / SORTS.len();
    let (first, last) = (PLACES[place % PLACES.len()], NAMES[place / PLACES.len() % NAMES.len()]);
    format!("{} {first} {last}", SORTS[number % SORTS.len()])
}

fn story(chance: &mut Chance) -> String {
    let words = 150 + chance.below(250);
    let mut text = String::with_capacity(words * 7);
    let mut written = 0;
    while written < words {
        let sentence = sentence(chance);
        written += sentence.split(' ').count();
        text.push_str(&sentence);
        text.push_str(if chance.below(5) == 0 { "\n\n" } else { " " });
    }
    text.trim_end().to_string()
}

/// Two clauses, with words between them that others do not use and a number now and then.
fn sentence(chance: &mut Chance) -> String {
    let (first, last) = (chance.pick(&CLAUSES), chance.pick(&CLAUSES));
    let rare: Vec<String> = (0..4).map(|_| chance.pick(&ONSETS).to_string() + chance.pick(&RIMES)).collect();
    let number = match chance.below(3) {
        0 => format!(" {}", 2 + chance.below(300)),
        _ => String::new(),
    };
    let text = format!("{first}, {}{number}, {last}.", rare.join(" "));
    let capital = text.chars().next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    capital + text.get(first.chars().next().map_or(0, char::len_utf8)..).unwrap_or_default()
}
