"""The featured honorees, as the office of the former town keeps them: one full row each. Data only."""

PROVINCE = "Chủ tịch Ủy ban nhân dân tỉnh Bình Hương"
TOWN = "Ủy ban nhân dân thị xã Sông Trăng"
GOOD = "Người tốt việc tốt"
MODEL = "Điển hình tiên tiến"
WORK = "Lao động giỏi - lao động sáng tạo"
NEW = "Nhân tố mới"
BEST = "Chiến sĩ thi đua"
PROVINCE_AWARD = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh"
TOWN_AWARD = "Giấy khen của Chủ tịch Ủy ban nhân dân thị xã"

MOVE = {
    1: "Chung sức xây dựng nông thôn mới",
    2: "Doanh nghiệp hội nhập và phát triển",
    3: "Cả nước thi đua xây dựng xã hội học tập",
    4: "Phát triển hạ tầng đồng bộ, hiện đại",
    5: "Chung tay vì người nghèo - Không để ai bị bỏ lại phía sau",
    6: "Lao động giỏi, lao động sáng tạo",
    7: "Mỗi tuần một việc tốt bên sông",
    8: "Cả nước thi đua đổi mới sáng tạo và chuyển đổi số",
}

PERSON_HEADINGS = [
    "Mã", "Danh xưng", "Họ và tên", "Năm sinh", "Giới tính", "Dân tộc", "Tôn giáo", "Đảng viên", "Chức vụ", "Đơn vị công tác", "Lĩnh vực",
    "Danh mục", "Phong trào", "Hội nghị", "Danh hiệu/Hình thức khen thưởng", "Cấp khen thưởng", "Số quyết định", "Ngày quyết định",
    "Cơ quan ban hành", "Năm", "Tóm tắt thành tích", "Trích dẫn", "Bài viết", "Ảnh", "Chú thích ảnh", "Đồng ý công khai ảnh", "Công bố",
    "Nổi bật", "Tên sắp xếp", "Đồng ý của trẻ em", "Đồng ý của người giám hộ", "CCCD", "Điện thoại", "Quê quán", "Ghi chú"]


def award(name, level, number, date, issuer, year):
    return {"Danh hiệu/Hình thức khen thưởng": name, "Cấp khen thưởng": level, "Số quyết định": number,
            "Ngày quyết định": date, "Cơ quan ban hành": issuer, "Năm": year}


def person(code, title, name, born, sex, folk, job, unit, field, category, movement, event, honour, summary, quote="", story="", photo="", **more):
    row = {"Mã": code, "Danh xưng": title, "Họ và tên": name, "Năm sinh": born, "Giới tính": sex, "Dân tộc": folk, "Chức vụ": job,
           "Đơn vị công tác": unit, "Lĩnh vực": field, "Danh mục": category, "Phong trào": MOVE.get(movement, ""), "Hội nghị": event,
           "Tóm tắt thành tích": summary, "Trích dẫn": quote, "Bài viết": story, "Ảnh": photo, "Công bố": "Có"}
    row.update(honour)
    row.update({key.replace("_", " "): value for key, value in more.items()})
    return row


AGRI, EDU, HEALTH = "Nông nghiệp - Nông thôn", "Giáo dục - Đào tạo", "Y tế"
DEFENCE, TRADE = "An ninh - Quốc phòng", "Công nghiệp - Thương mại"
CULTURE, SOCIETY = "Văn hóa - Thể thao - Du lịch", "Các tổ chức Hội và Đoàn thể"
NATURE, FAITH = "Tài nguyên - Môi trường", "Tôn giáo - Tín ngưỡng"
YES = {"Nổi_bật": "Có", "Đồng_ý_công_khai_ảnh": "Có"}
OK = {"Đồng_ý_công_khai_ảnh": "Có"}

PERSONS = [
    person("CN001", "Bà", "Nguyễn Thị Đào", 1961, "Nữ", "Kinh", "Hội viên Hội Liên hiệp Phụ nữ", "Xã Trúc Vân", AGRI, GOOD, 7, "HN14",
           award(PROVINCE_AWARD, "Tỉnh", "1127/QĐ-UBND", "14/10/2025", PROVINCE, 2025),
           "Mười lăm năm chèo đò đưa học trò xóm Cồn qua sông đến lớp, không lấy tiền, không để em nào bỏ học; nay trông lớp dạy bơi bên bến Hạ Lang.",
           "Sông nuôi mình mà cũng thử mình. Phải dạy cho tụi nó biết cả hai.", "nguyen-thi-dao.md", "", Chú_thích_ảnh="Bà Đào bên bến Hạ Lang", **YES,
           CCCD="046000000001", Điện_thoại="0900000001", Quê_quán="Trúc Hạ, Sông Trăng"),
    person("CN002", "Ông", "Trần Văn Hòa", 1974, "Nam", "Kinh", "Thuyền trưởng", "Xã Sa Mai", AGRI, GOOD, 1, "HN12",
           award("Bằng khen của Thủ tướng Chính phủ", "Trung ương", "318/QĐ-TTg", "22/3/2023", "Thủ tướng Chính phủ", 2023),
           "Trong đêm bão 27/9/2022 đã quay tàu ra khơi cứu 11 ngư dân; sau đó lập tờ “mười dòng” kiểm tra an toàn, nay dán trên 203 tàu cá.",
           "Biển không cho ai giỏi một mình. Muốn về thì phải đi chung.", "tran-van-hoa.md", "Trần Văn Hòa.jpg", **YES,
           CCCD="046000000002", Điện_thoại="0900000002"),
    person("CN003", "Bác sĩ", "Y Moan Niê", 1986, "Nam", "Ê Đê", "Trưởng khoa Cấp cứu", "Bệnh viện Đa khoa khu vực Sông Trăng", HEALTH, MODEL, 8, "HN15",
           award("Thầy thuốc ưu tú", "Trung ương", "186/QĐ-CTN", "23/02/2024", "Chủ tịch nước", 2024),
           "Lập bản đồ “bốn giờ vàng” nối từng bản với bệnh viện, đưa số người đột quỵ được điều trị kịp giờ từ 9 lên 131 người mỗi năm.",
           "Mười hai phút ấy là của cả bản, không phải của tôi.", "y-moan-nie.md", "y-moan-nie.jpg", **YES, Tên_sắp_xếp="Moan Niê Y",
           CCCD="046000000003", Điện_thoại="0900000003"),
    person("CN004", "Bà", "Hồ Thị Kăn", 1979, "Nữ", "Vân Kiều", "Trưởng bản Tà Rùng", "Xã Khe Trầm", SOCIETY, MODEL, 1, "HN12",
           award(PROVINCE_AWARD, "Tỉnh", "845/QĐ-UBND", "08/3/2023", PROVINCE, 2023),
           "Vận động sáu dòng họ giao kết bỏ tảo hôn; cùng 46 hộ trồng dược liệu dưới tán rừng, lập quỹ học hành cho con em bản Tà Rùng.",
           "Người ta bảo tôi giữ luật. Không phải đâu. Tôi giữ mấy đứa nhỏ.", "ho-thi-kan.md", "ho-thi-kan.jpg", **YES, Đảng_viên="x",
           CCCD="046000000004"),
    person("CN005", "Thầy giáo", "Lê Quang Vịnh", 1988, "Nam", "Kinh", "Giáo viên Ngữ văn", "Trường Phổ thông dân tộc bán trú Khe Trầm", EDU, MODEL, 3, "HN09",
           award("Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo", "Bộ", "3390/QĐ-BGDĐT", "12/11/2024", "Bộ trưởng Bộ Giáo dục và Đào tạo", 2024),
           "Gùi sách đến mười ba bản mỗi cuối tuần; từ một cái gùi năm 2017 thành chín cái gùi với 2.600 cuốn sách luân phiên.",
           "Tôi không làm thư viện. Tôi chỉ chở sách đến chỗ có người đợi.", "le-quang-vinh.md", "le-quang-vinh.jpg", **YES,
           CCCD="046000000005", Điện_thoại="0900000005"),
    person("CN006", "Ông", "Phan Đình Khởi", 1948, "Nam", "Kinh", "Hội viên Hội Cựu chiến binh", "Phường Lam Khuê", SOCIETY, GOOD, 0, "HN05",
           award("Bằng khen của Bộ trưởng Bộ Quốc phòng", "Bộ", "2207/QĐ-BQP", "22/7/2024", "Bộ trưởng Bộ Quốc phòng", 2024),
           "Hai mươi ba năm tìm kiếm, lập 37 hồ sơ đồng đội hy sinh; 22 liệt sĩ đã được xác định và đón về.",
           "Tôi được về. Phần đời còn lại là để đi đón anh em.", "phan-dinh-khoi.md", "phan-dinh-khoi.jpg", **YES, Đảng_viên="x",
           CCCD="046000000006"),
    person("CN007", "Chị", "H'Bia Êban", 1992, "Nữ", "Ê Đê", "Nữ hộ sinh trưởng", "Trạm Y tế xã Trầm Mây", HEALTH, MODEL, 5, "HN12",
           award("Bằng khen của Bộ trưởng Bộ Y tế", "Bộ", "588/QĐ-BYT", "25/02/2025", "Bộ trưởng Bộ Y tế", 2025),
           "Dựng nhà chờ sinh, mời bà đỡ trong bản cùng vào phòng sinh; số ca sinh tại nhà từ 31 ca năm 2016 xuống không còn ca nào từ năm 2023.",
           "Mỗi năm tôi đều nói sang năm. Rồi lại có một bụng bầu đang đợi.", "hbia-eban.md", "hbia-eban.jpg", **YES, Tên_sắp_xếp="H'Bia Êban",
           CCCD="046000000007", Điện_thoại="0900000007"),
    person("CN008", "Anh", "Đặng Minh Quân", 1990, "Nam", "Kinh", "Thợ bảo trì bậc 5/7", "Công ty TNHH May Bến Trăng", TRADE, WORK, 6, "HN11",
           award("Chiến sĩ thi đua cấp tỉnh", "Tỉnh", "402/QĐ-UBND", "18/4/2025", PROVINCE, 2025),
           "Sáu sáng kiến làm lợi 3,1 tỷ đồng mỗi năm và giảm 9 đề-xi-ben tiếng ồn; mở lớp sửa máy cho công nhân nữ.",
           "Máy nó than trước khi nó hỏng. Người cũng vậy.", "dang-minh-quan.md", "dang-minh-quan.jpg", **YES,
           CCCD="046000000008", Điện_thoại="0900000008"),
    person("CN009", "Chị", "Phạm Thị Thu Thủy", 1985, "Nữ", "Kinh", "Tổ trưởng chuyền 4", "Công ty TNHH May Bến Trăng", TRADE, WORK, 6, "HN11",
           award("Bằng khen của Ban Chấp hành Liên đoàn Lao động tỉnh", "Tỉnh", "77/QĐ-LĐLĐ", "28/4/2024", "Ban Chấp hành Liên đoàn Lao động tỉnh Bình Hương", 2024),
           "Đặt ra “nửa giờ cho nhau”: cuối ca, người nhanh ở lại ba mươi phút kèm người chậm. Hai năm, chuyền 4 không còn ai bị trừ lương vì thiếu định mức.",
           "Chuyền chạy theo người chậm nhất thì phải làm cho người chậm nhất vui.", "", "pham-thi-thu-thuy.jpg", **OK, CCCD="046000000009"),
    person("CN010", "Nghệ nhân", "Võ Đình Lạc", 1937, "Nam", "Kinh", "Nghệ nhân hò đò dọc", "Phường Sông Trăng", CULTURE, MODEL, 3, "HN18",
           award("Nghệ nhân ưu tú", "Trung ương", "984/QĐ-CTN", "06/9/2022", "Chủ tịch nước", 2022),
           "Ở tuổi 89, giữ trọn 14 làn điệu và 312 câu hò đò dọc; chín khóa học trên thuyền với 140 học trò.",
           "Thiếu thì để cho người ta biết là thiếu.", "vo-dinh-lac.md", "vo-dinh-lac.jpg", **OK, CCCD="046000000010"),
    person("CN011", "Ni sư", "Thích Nữ Diệu Tâm", 1956, "Nữ", "Kinh", "Trụ trì", "Chùa Diệu Liên", FAITH, GOOD, 5, "HN12",
           award(PROVINCE_AWARD, "Tỉnh", "96/QĐ-UBND", "17/01/2022", PROVINCE, 2022),
           "Mười tám năm nấu cháo cho người nuôi bệnh nghèo, mỗi sáng khoảng 350 suất; năm 2021 nấu 47 ngày liền cho khu cách ly.",
           "Có người ăn một tô mà nhớ mình cả đời. Vậy mới là cháo.", "thich-nu-dieu-tam.md", "thich-nu-dieu-tam.jpg", **YES, Tôn_giáo="Phật giáo"),
    person("CN012", "Linh mục", "Phêrô Nguyễn Đức Toàn", 1969, "Nam", "Kinh", "Chánh xứ", "Giáo xứ Sa Lộc", FAITH, GOOD, 7, "HN02",
           award(PROVINCE_AWARD, "Tỉnh", "1502/QĐ-UBND", "19/12/2024", PROVINCE, 2024),
           "Cùng giáo dân và đồng bào lương trồng 14 hecta phi lao, đước chắn sóng; đổi giờ lễ sớm Chủ nhật để mọi người kịp ra bãi nhặt rác.",
           "Giữ bãi biển sạch cũng là một cách tạ ơn.", "", "nguyen-duc-toan.jpg", **OK, Tôn_giáo="Công giáo", Tên_sắp_xếp="Nguyễn Đức Toàn"),
    person("CN013", "Thiếu tá", "Cao Xuân Bách", 1987, "Nam", "Kinh", "Phó Trưởng Công an phường", "Công an phường Sông Trăng", DEFENCE, MODEL, 8, "HN18",
           award("Bằng khen của Bộ trưởng Bộ Công an", "Bộ", "4416/QĐ-BCA", "16/8/2024", "Bộ trưởng Bộ Công an", 2024),
           "Đến tận nhà làm căn cước cho 286 người già yếu; tặng mỗi cụ một tấm ảnh chân dung đàng hoàng.",
           "Nhiều cụ, tấm ảnh mình chụp là tấm ảnh cuối cùng. Nên phải chụp cho đàng hoàng.", "cao-xuan-bach.md", "cao-xuan-bach.jpg", **OK, Đảng_viên="x"),
    person("CN014", "Đại úy", "Vàng A Páo", 1991, "Nam", "Mông", "Đội trưởng Đội Vận động quần chúng", "Đồn Biên phòng Cửa Mai", DEFENCE, MODEL, 3, "HN22",
           award(PROVINCE_AWARD, "Tỉnh", "233/QĐ-UBND", "01/3/2024", PROVINCE, 2024),
           "Người con vùng cao phía Bắc nuôi hai cháu mồ côi ở Cửa Mai, mở lớp đi biển cho 540 lượt thuyền viên.",
           "Trên núi, lạc đường thì nhìn suối. Dưới biển, lạc đường thì nhìn nhau.", "vang-a-pao.md", "vang-a-pao.jpg", **OK, Đảng_viên="x", Tên_sắp_xếp="Vàng A Páo"),
    person("CN015", "Em", "Nguyễn Hoàng Bảo Khanh", 2012, "Nam", "Kinh", "Học sinh lớp 8", "Trường Tiểu học và THCS Vân Nguyệt", EDU, GOOD, 7, "HN14",
           award("Huy hiệu Tuổi trẻ dũng cảm", "Trung ương", "211-QĐ/TWĐTN", "10/7/2026", "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", 2026),
           "Dùng chiếc can nhựa cứu em nhỏ bị cuốn vào cống xả; từ đó cả thôn treo 24 can cứu sinh dọc mương.",
           "Nếu con không có cái can thì sao hả mẹ?", "bao-khanh.md", "bao-khanh.jpg", **OK,
           Đồng_ý_của_trẻ_em="Có", Đồng_ý_của_người_giám_hộ="Có", Ghi_chú="Văn bản đồng ý của em và mẹ, lưu tại Văn phòng xã, 20/8/2026"),
    person("CN016", "Bà", "Trần Thị Hoa", 1957, "Nữ", "Kinh", "Giáo viên nghỉ hưu", "Xã Trúc Vân", NATURE, GOOD, 1, "HN14",
           award(TOWN_AWARD, "Huyện", "655/QĐ-UBND", "05/6/2024", TOWN, 2024),
           "Biến 1.200 mét bờ kênh đổ rác thành đường hoa; cho giống mười một tuyến đường khác trong xã.",
           "Muốn học trò giữ vở sạch, mình phải đưa cho nó cuốn vở đẹp trước.", "tran-thi-hoa-truc-van.md", "tran-thi-hoa-truc-van.jpg", **OK),
    person("CN017", "Anh", "Nguyễn Văn Hùng", 1983, "Nam", "Kinh", "Trưởng nhóm lặn gỡ lưới Hòn Mai", "Xã Sa Mai", NATURE, GOOD, 7, "HN03",
           award(PROVINCE_AWARD, "Tỉnh", "760/QĐ-UBND", "05/6/2025", PROVINCE, 2025),
           "Tám năm lặn gỡ 41 tấn “lưới ma”, cứu rạn san hô Hòn Mai; từ một người thành nhóm hai mươi ba người.",
           "Vào nhà người ta cũng phải gõ cửa.", "nguyen-van-hung-sa-mai.md", "nguyen-van-hung-sa-mai.jpg", **OK),
    person("CN018", "Chị", "Huỳnh Ngọc Ánh", 1992, "Nữ", "Kinh", "Chủ cơ sở đan bèo", "Phường Sông Trăng", TRADE, NEW, 2, "HN18",
           award(TOWN_AWARD, "Huyện", "1189/QĐ-UBND", "11/10/2024", TOWN, 2024),
           "Làm giỏ, thảm từ bèo lục bình, tạo việc làm tại nhà cho 94 người; khơi thông đoạn sông từ bến Thơm đến cầu Ngói.",
           "Tôi nói công ty tôi là những cái tên này.", "huynh-ngoc-anh.md", "huynh-ngoc-anh.jpg", **OK),
    person("CN019", "Ông", "Dương Văn Thuận", 1966, "Nam", "Kinh", "Giám đốc", "Hợp tác xã Nông nghiệp Trúc Hạ", AGRI, MODEL, 1, "HN13",
           award("Huân chương Lao động hạng Ba", "Trung ương", "1276/QĐ-CTN", "30/10/2024", "Chủ tịch nước", 2024),
           "Gây dựng 186 hecta lúa không thuốc trừ sâu; mỗi hecta lời thêm 18 triệu đồng cho 310 hộ.",
           "Lúa nó không nói chuyện trong một buổi sáng.", "duong-van-thuan.md", "duong-van-thuan.jpg", **OK, Đảng_viên="x"),
    person("CN020", "Kỹ sư", "Thạch Sa Rươl", 1989, "Nam", "Khmer", "Tổ trưởng Tổ chống thất thoát", "Công ty Cổ phần Cấp nước Sông Trăng", TRADE, WORK, 4, "HN11",
           award("Chiến sĩ thi đua cấp tỉnh", "Tỉnh", "402/QĐ-UBND", "18/4/2025", PROVINCE, 2025),
           "Tự làm 260 cảm biến nghe rò từ lon sữa, giảm thất thoát nước từ 29% còn 11,4%.",
           "Chỗ kín thì nó im. Chỗ rò nó thở.", "thach-sa-ruol.md", "thach-sa-ruol.jpg", **OK, Tôn_giáo="Phật giáo"),
    person("CN021", "Anh", "Ngô Văn Lành", 1994, "Nam", "Kinh", "Thợ hàn", "Xã Sa Lộc", AGRI, GOOD, 0, "HN02",
           award("Huân chương Dũng cảm (truy tặng)", "Trung ương", "1098/QĐ-CTN", "25/9/2024", "Chủ tịch nước", 2024),
           "Quên mình cứu học sinh bị dòng chảy xa bờ cuốn đi ở bãi Xóm Cát, chiều 14/7/2024.",
           "Còn tụi nó ngoài đó.", "ngo-van-lanh.md", "ngo-van-lanh.jpg", **OK, Ghi_chú="Gia đình đồng ý công bố, biên bản 12/11/2024"),
    person("CN022", "Cô giáo", "Đỗ Thị Hồng Loan", 1972, "Nữ", "Kinh", "Hiệu trưởng", "Trường Mầm non Hoa Sim", EDU, MODEL, 3, "HN10",
           award("Nhà giáo ưu tú", "Trung ương", "1340/QĐ-CTN", "14/11/2024", "Chủ tịch nước", 2024),
           "Dựng ngôi trường mầm non mở, chơi bằng đất, cát, lá; tỷ lệ trẻ suy dinh dưỡng từ một phần sáu còn bảy cháu trong 318 cháu.",
           "Trẻ nhỏ cần đất, cát, nước, lá cây nhiều hơn cần màn hình.", "do-thi-hong-loan.md", "do-thi-hong-loan.jpg", **OK, Đảng_viên="x"),
    person("CN023", "Anh", "Nông Văn Tải", 1978, "Nam", "Tày", "Công nhân đường dây", "Điện lực Sông Trăng", TRADE, WORK, 4, "HN11",
           award("Chiến sĩ thi đua cơ sở", "Cơ sở", "58/QĐ-ĐLST", "10/01/2025", "Giám đốc Điện lực Sông Trăng", 2025),
           "Nghĩ ra sào cách điện gấp ba khúc, thay sứ không cần cắt điện; 14 tháng giảm 61 giờ mất điện cho vùng Trầm Mây.",
           "Điện tắt một giờ thì ấp trứng hỏng cả lò.", "", "nong-van-tai.jpg", Đồng_ý_công_khai_ảnh="Không", Ghi_chú="Không muốn đưa ảnh"),
    person("CN024", "Chị", "Trương Thị Ngọc Diệp", 1984, "Nữ", "Kinh", "Công chức một cửa", "Phường Lam Khuê", "Quản lý Nhà nước", MODEL, 8, "HN20",
           award("Chiến sĩ thi đua cơ sở", "Xã", "19/QĐ-UBND", "12/01/2026", "Ủy ban nhân dân phường Lam Khuê", 2026),
           "Viết lại 41 mẫu giấy tờ thành lời dễ hiểu, cỡ chữ lớn; số hồ sơ phải làm lại giảm từ 17% xuống 3%.",
           "Nếu bà con hỏi lại một câu hai lần thì lỗi ở tờ giấy, không phải ở bà con.", "", "truong-thi-ngoc-diep.jpg", **OK),
    person("CN025", "Bà", "Đoàn Thị Bích Vân", 1968, "Nữ", "Kinh", "", "Phường Sông Trăng", SOCIETY, GOOD, 5, "HN18",
           award(PROVINCE_AWARD, "Tỉnh", "1127/QĐ-UBND", "14/10/2025", PROVINCE, 2025),
           "Ủng hộ 500 triệu đồng xây cầu Hạ Lang và đề nghị không nêu tên.", Công_bố="Ẩn danh", Điện_thoại="0900000025"),
    person("CN026", "Ông", "Hoàng Minh Trí", 1981, "Nam", "Kinh", "Chủ doanh nghiệp", "Phường Sông Trăng", TRADE, NEW, 2, "HN18",
           award(TOWN_AWARD, "Huyện", "1189/QĐ-UBND", "11/10/2024", TOWN, 2024),
           "Tặng 40 bộ máy tính cũ đã sửa cho học sinh.", Công_bố="Không", Ghi_chú="Chưa xin phép"),
]

GROUP_HEADINGS = ["Mã", "Tên tập thể", "Loại đối tượng", "Đơn vị", "Lĩnh vực", "Danh mục", "Phong trào", "Hội nghị", "Danh hiệu/Hình thức khen thưởng",
                  "Cấp khen thưởng", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", "Năm", "Tóm tắt thành tích", "Trích dẫn", "Bài viết",
                  "Ảnh", "Chú thích ảnh", "Công bố", "Nổi bật"]


def group(kind, heading, code, name, unit, field, category, movement, event, honour, summary, quote="", story="", photo="", caption="", star=""):
    return {"Mã": code, heading: name, "Loại đối tượng": kind, "Đơn vị": unit, "Lĩnh vực": field, "Danh mục": category,
            "Phong trào": MOVE.get(movement, ""), "Hội nghị": event, "Tóm tắt thành tích": summary, "Trích dẫn": quote, "Bài viết": story,
            "Ảnh": photo, "Chú thích ảnh": caption, "Công bố": "Có", "Nổi bật": star, **honour}


def collective(*args, **more):
    return group("Tập thể", "Tên tập thể", *args, **more)


COLLECTIVES = [
    collective("TT01", "Tổ xe đêm Bến Trăng", "Phường Sông Trăng", SOCIETY, GOOD, 5, "HN18",
               award(PROVINCE_AWARD, "Tỉnh", "1502/QĐ-UBND", "19/12/2024", PROVINCE, 2024),
               "Ba mươi hai tình nguyện viên trực đêm, bảy năm đưa 1.386 người gặp nạn đi cấp cứu, trả lại 212 chiếc ví.",
               "Không nhận tiền, nhưng nhận trà đá.", "to-xe-dem-ben-trang.md", "to-xe-dem-ben-trang.jpg", "Quán cà phê cóc đầu cầu Ngói, điểm trực của tổ", "Có"),
    collective("TT02", "Tổ tàu thuyền an toàn số 3 Cửa Mai", "Xã Sa Mai", AGRI, MODEL, 1, "HN03",
               award("Bằng khen của Thủ tướng Chính phủ", "Trung ương", "702/QĐ-TTg", "26/6/2025", "Thủ tướng Chính phủ", 2025),
               "Hai mươi bốn tàu đi chung, về chung; cứu kéo 17 tàu, vớt 46 người trong năm năm.",
               "Hôm nay ai đi, đi đâu, với ai?", "to-tau-so-3.md", "to-tau-so-3.jpg", "Bến Cửa Mai lúc sáu giờ kém năm"),
    collective("TT03", "Khoa Cấp cứu", "Bệnh viện Đa khoa khu vực Sông Trăng", HEALTH, MODEL, 8, "HN15",
               award("Tập thể lao động xuất sắc", "Tỉnh", "121/QĐ-UBND", "30/01/2026", PROVINCE, 2025),
               "Rút thời gian từ cửa đến mũi thuốc còn 38 phút; chia sẻ quy trình miễn phí cho bốn bệnh viện bạn.",
               "Chậm một phút là chậm với một gia đình.", "", "khoa-cap-cuu.jpg"),
    collective("TT04", "Nhân dân và cán bộ thôn Hạ Lang", "Xã Trúc Vân", AGRI, MODEL, 4, "HN01",
               award("Cờ thi đua của Ủy ban nhân dân tỉnh", "Tỉnh", "88/QĐ-UBND", "22/01/2025", "Ủy ban nhân dân tỉnh Bình Hương", 2024),
               "Bàn giao mặt bằng cầu Hạ Lang trong 26 ngày, không một đơn khiếu nại; góp 3.400 ngày công làm đường dẫn.",
               "", "", "cau-ha-lang.jpg", "Cầu Hạ Lang nhìn từ bờ đông"),
    collective("TT05", "Tổ công nghệ số cộng đồng số 2", "Phường Lam Khuê", "Khoa học - Công nghệ", NEW, 8, "HN20",
               award("Giấy khen của Chủ tịch Ủy ban nhân dân phường", "Xã", "140/QĐ-UBND", "27/8/2026", "Ủy ban nhân dân phường Lam Khuê", 2026),
               "Mười một thanh niên mỗi tối thứ Tư ngồi ở nhà văn hóa dạy người già dùng điện thoại; 1.260 lượt học viên, người lớn tuổi nhất 91 tuổi."),
    collective("TT06", "Chi hội Phụ nữ thôn Mai Hạ", "Xã Sa Mai", SOCIETY, GOOD, 5, "HN03",
               award(TOWN_AWARD, "Huyện", "655/QĐ-UBND", "05/6/2024", TOWN, 2024),
               "Hũ gạo đầu bến: mỗi nhà bớt một nắm mỗi bữa, ba năm góp 9,2 tấn gạo cho 31 gia đình có người đi biển gặp nạn."),
    collective("TT07", "Tổ Ngữ văn - Lịch sử", "Trường THPT Sông Trăng", EDU, MODEL, 3, "HN17",
               award("Tập thể lao động tiên tiến", "Cơ sở", "301/QĐ-SGDĐT", "28/7/2025", "Giám đốc Sở Giáo dục và Đào tạo tỉnh Bình Hương", 2025),
               "Cùng học sinh ghi âm 96 cụ cao tuổi kể chuyện làng, làm kho tư liệu mở mà cả xã dùng được."),
    collective("TT08", "Ban Quản lý chợ Bến Thơm", "Phường Sông Trăng", TRADE, NEW, 7, "HN18",
               award("Giấy khen của Chủ tịch Ủy ban nhân dân phường", "Xã", "162/QĐ-UBND", "03/9/2026", "Ủy ban nhân dân phường Sông Trăng", 2026),
               "Chợ đầu tiên trong vùng bỏ túi ni-lông: 214 tiểu thương dùng lá sen, giỏ bèo; rác mỗi ngày giảm từ 1,8 tấn còn 0,7 tấn.",
               "", "", "cho-ben-thom.jpg", "Chợ Bến Thơm buổi sớm"),
]

HOUSE_HEADINGS = [h if h != "Tên tập thể" else "Tên hộ gia đình" for h in GROUP_HEADINGS]


def household(*args, **more):
    return group("Hộ gia đình", "Tên hộ gia đình", *args, **more)


HOUSEHOLDS = [
    household("HG01", "Hộ ông Bùi Văn Đệ và bà Lê Thị Nhạn", "Xã Trúc Vân", AGRI, GOOD, 5, "HN01",
              award(PROVINCE_AWARD, "Tỉnh", "96/QĐ-UBND", "17/01/2022", PROVINCE, 2021),
              "Nuôi năm cháu mồ côi, bơ vơ khôn lớn cùng hai con ruột; làm vườn - ao - chuồng 1,2 hecta.",
              "Thêm đũa.", "ho-bui-van-de.md", "ho-bui-van-de.jpg", "Mâm cơm bảy đôi đũa", "Có"),
    household("HG02", "Hộ bà Mai Thị Lựu", "Phường Lam Khuê", AGRI, GOOD, 1, "HN10",
              award(TOWN_AWARD, "Huyện", "77/QĐ-UBND", "20/01/2022", TOWN, 2021),
              "Hiến 1.240 mét vuông đất mở đường ra cánh đồng Bàu, mở đầu cho mười chín nhà cùng hiến.",
              "Mất một hàng mít, được cả một cánh đồng hàng xóm.", "ho-mai-thi-luu.md", "ho-mai-thi-luu.jpg", "Con đường ra cánh đồng Bàu"),
    household("HG03", "Hộ ông Hồ Văn Pường", "Xã Khe Trầm", AGRI, MODEL, 1, "HN09",
              award(TOWN_AWARD, "Huyện", "412/QĐ-UBND", "15/5/2025", TOWN, 2025),
              "Bỏ phát rẫy, nhận khoán 14 hecta rừng; nuôi ong lấy mật dưới tán, mỗi năm thu 90 triệu đồng và dạy nghề cho chín hộ."),
    household("HG04", "Hộ bà Cao Thị Lệ", "Xã Đồng Mây", CULTURE, GOOD, 3, "HN08",
              award("Gia đình văn hóa", "Xã", "61/QĐ-UBND", "28/11/2024", "Ủy ban nhân dân xã Đồng Mây", 2024),
              "Bốn đời cùng ở, mười sáu người, mười năm liền mỗi tối tắt ti vi một giờ để cả nhà đọc sách."),
    household("HG05", "Hộ ông Lương Bá Tường", "Xã Sa Lộc", AGRI, NEW, 1, "HN02",
              award(TOWN_AWARD, "Huyện", "412/QĐ-UBND", "15/5/2025", TOWN, 2025),
              "Nuôi tôm tuần hoàn không xả nước ra biển; mở sổ kỹ thuật cho bất cứ ai đến xem, đã có 52 đoàn."),
]

MODEL_HEADINGS = ["Mã", "Tên mô hình", "Loại đối tượng", "Đơn vị", "Lĩnh vực", "Danh mục", "Phong trào", "Hội nghị", "Danh hiệu/Hình thức khen thưởng",
                  "Cấp khen thưởng", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", "Năm", "Tóm tắt thành tích", "Cách làm", "Chi phí",
                  "Kết quả", "Bài học kinh nghiệm", "Nơi nhân rộng", "Bài viết", "Ảnh", "Chú thích ảnh", "Công bố", "Nổi bật"]


def model(*args, how, cost, result, lesson, spread, **more):
    row = group("Mô hình", "Tên mô hình", *args, **more)
    row.update({"Cách làm": how, "Chi phí": cost, "Kết quả": result, "Bài học kinh nghiệm": lesson, "Nơi nhân rộng": spread})
    return row


NO_AWARD = award("", "", "", "", "", "")

MODELS = [
    model("MH01", "Lúa - vịt - cá trên đồng trũng", "Hợp tác xã Nông nghiệp Trúc Hạ", AGRI, MODEL, 1, "HN01",
          award(PROVINCE_AWARD, "Tỉnh", "760/QĐ-UBND", "05/6/2025", PROVINCE, 2025),
          "Vòng khép kín trên 186 hecta đồng trũng: lúa, vịt, cá nối nhau quanh năm, không thuốc trừ sâu.",
          story="mo-hinh-lua-vit.md", photo="mo-hinh-lua-vit.jpg", caption="Vịt vào đồng ngày lúa bén rễ", star="Có",
          how="Cấy lúa thưa, thả vịt khi lúa bén rễ, rút vịt khi lúa trổ; gặt xong cho nước vào nuôi cá bằng rơm rạ; vét bùn bón vụ sau. Mọi việc theo “lịch đồng” chung.",
          cost="Khoảng 19 triệu đồng một hecta năm đầu (bờ bao, vịt giống, cá giống); từ năm thứ hai 8 triệu đồng.",
          result="Lãi một hecta từ 21 lên 58 triệu đồng một năm; chi phí phân, thuốc giảm 70%.",
          lesson="Chọn đúng ngày thả và rút vịt; bờ bao phải cao hơn lũ tiểu mãn hai tấc; ghi lại cả chỗ sai.",
          spread="Phường Lam Khuê (28 hecta), xã Sa Mai (15 hecta) và ba xã ngoài địa bàn."),
    model("MH02", "Dược liệu dưới tán rừng Khe Trầm", "Hợp tác xã Dược liệu Khe Trầm", AGRI, MODEL, 1, "HN09",
          award(TOWN_AWARD, "Huyện", "412/QĐ-UBND", "15/5/2025", TOWN, 2025),
          "118 hộ trồng ba kích, sa nhân, thiên niên kiện dưới tán rừng nhận khoán, không hạ một cây gỗ.",
          story="mo-hinh-thuoc-nam.md", photo="mo-hinh-thuoc-nam.jpg", caption="Vườn ươm của học sinh bên suối Tà Lo",
          how="Bốc thăm chia vùng ba năm một lần; trồng xen dưới tán; thu một gốc trồng lại hai gốc; hợp tác xã ứng trước tiền gạo.",
          cost="12 triệu đồng một hecta tiền giống; công tự góp.",
          result="Doanh thu năm 2025 đạt 4,6 tỷ đồng; bốn năm không có vụ phá rừng trong vùng nhận khoán.",
          lesson="Đi chậm, đi đủ người; phải có tiền gạo cho ba năm đợi củ.",
          spread="Bốn bản của xã Trầm Mây; một xã giáp ranh đang làm thử."),
    model("MH03", "Trạm sách đổi rác", "Phường Sông Trăng", EDU, NEW, 3, "HN04",
          award(TOWN_AWARD, "Huyện", "1189/QĐ-UBND", "11/10/2024", TOWN, 2024),
          "Trẻ em mang phế liệu đến đổi lượt mượn sách; mười hai trạm, 8.700 cuốn sách, 96 tấn phế liệu.",
          story="mo-hinh-sach-doi-rac.md", photo="mo-hinh-sach-doi-rac.jpg", caption="Trạm sách trong chòi gác đê cũ",
          how="Mở sáng thứ Bảy; các em tự cân, tự ghi; mua sách theo phiếu bầu của bạn đọc.",
          cost="Khoảng 15 triệu đồng một trạm, phần lớn là kệ và cân.",
          result="4.100 thẻ bạn đọc; trung bình mỗi em mượn 21 cuốn một năm.",
          lesson="Tin các em trước, sổ sẽ khớp sau.",
          spread="Cả năm xã, phường trong vùng."),
    model("MH04", "Nhà chờ sinh", "Trạm Y tế xã Trầm Mây", HEALTH, NEW, 5, "HN09", NO_AWARD,
          "Gian nhà có bếp, có võng cho sản phụ bản xa về ở trước ngày sinh; đã đón 412 bà mẹ.",
          how="Sửa nhà tập thể cũ; mời bà đỡ trong bản cùng chăm; tặng gói quà cho người ra sớm năm hôm.",
          cost="86 triệu đồng sửa nhà; 350 nghìn đồng một gói quà.",
          result="Từ năm 2023 không còn ca sinh tại nhà.",
          lesson="Hỏi vì sao người ta không đến, rồi sửa đúng điều đó.",
          spread="Hai trạm y tế vùng cao khác trong tỉnh."),
    model("MH05", "Mười dòng trước mỗi chuyến biển", "Xã Sa Mai", AGRI, NEW, 1, "HN03", NO_AWARD,
          "Tờ kiểm tra mười dòng dán trong ca-bin, thuyền trưởng đọc to, bạn thuyền đáp lại; 203 tàu thực hiện.",
          how="In trên giấy chống nước; đọc to trước khi nổ máy; thiếu một dòng thì chưa đi.",
          cost="15 nghìn đồng một tờ.",
          result="Ba mùa biển không có người mất tích trong tổ đầu tiên áp dụng.",
          lesson="Phải đọc thành tiếng; đọc thầm thì sẽ quên.",
          spread="Toàn bộ tàu cá từ 12 mét trở lên của xã; hai xã biển lân cận."),
    model("MH06", "Lớp bơi ở khúc sông cạn", "Xã Trúc Vân", CULTURE, MODEL, 7, "HN14",
          award("Giấy khen của Chủ tịch Ủy ban nhân dân xã", "Xã", "214/QĐ-UBND", "15/9/2026", "Ủy ban nhân dân xã Trúc Vân", 2026),
          "Không có bể bơi thì dựng bể bằng lưới và phao ở khúc sông cạn; hai mùa hè, 118 em biết bơi.",
          photo="lop-boi-khuc-song-can.jpg", caption="Lớp bơi trước bến Hạ Lang",
          how="Khảo sát đáy, quây lưới 12 x 25 mét, mực nước dưới một mét; mỗi mười em có hai người lớn; một người chỉ đếm.",
          cost="23 triệu đồng mùa đầu, 6 triệu đồng mỗi mùa sau.",
          result="118 em biết bơi, không xảy ra tai nạn.",
          lesson="Luôn có một người không làm gì khác ngoài đếm.",
          spread="Phường Lam Khuê dự kiến mở hè 2027."),
    model("MH07", "Phiên chợ cho mượn", "Phường Lam Khuê", SOCIETY, NEW, 5, "HN05", NO_AWARD,
          "Mỗi tháng một phiên, không bán, chỉ cho mượn: máy khoan, xe đẩy em bé, áo cưới, nồi lớn nấu cỗ.",
          how="Mỗi món một thẻ ghi tên người mượn trước; hỏng thì sửa chung; trả trễ thì kể chuyện vui.",
          cost="Không đáng kể; dùng sân nhà văn hóa.",
          result="640 món đồ, 5.200 lượt mượn, mất bốn món.",
          lesson="Cái quý nhất cho mượn được là lòng tin.",
          spread="Ba tổ dân phố của phường Sông Trăng."),
]

AWARD_HEADINGS = ["Họ và tên", "Đơn vị", "Năm sinh", "Danh hiệu/Hình thức khen thưởng", "Cấp khen thưởng", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành", "Năm", "Lý do khen thưởng"]

AWARDS = [
    ("Nguyễn Thị Đào", "Xã Trúc Vân", 1961, TOWN_AWARD, "Huyện", "1320/QĐ-UBND", "18/11/2020", TOWN, 2020, "Có thành tích trong ứng phó lũ tháng 10/2020"),
    ("Trần Văn Hòa", "Xã Sa Mai", 1974, TOWN_AWARD, "Huyện", "412/QĐ-UBND", "15/5/2025", TOWN, 2025, "Điển hình tiên tiến giai đoạn 2021-2025"),
    ("Y Moan Niê", "Bệnh viện Đa khoa khu vực Sông Trăng", 1986, "Chiến sĩ thi đua cơ sở", "Cơ sở", "45/QĐ-SYT", "15/01/2023", "Giám đốc Sở Y tế tỉnh Bình Hương", 2022, "Hoàn thành xuất sắc nhiệm vụ năm 2022"),
    ("Hồ Thị Kăn", "Xã Khe Trầm", 1979, TOWN_AWARD, "Huyện", "412/QĐ-UBND", "15/5/2025", TOWN, 2025, "Điển hình tiên tiến giai đoạn 2021-2025"),
    ("Lê Quang Vịnh", "Trường Phổ thông dân tộc bán trú Khe Trầm", 1988, "Chiến sĩ thi đua cơ sở", "Cơ sở", "233/QĐ-UBND", "15/7/2022", TOWN, 2022, "Năm học 2021 - 2022"),
    ("Dương Văn Thuận", "Hợp tác xã Nông nghiệp Trúc Hạ", 1966, PROVINCE_AWARD, "Tỉnh", "96/QĐ-UBND", "17/01/2022", PROVINCE, 2021, "Thành tích xây dựng nông thôn mới"),
    ("Đặng Minh Quân", "Công ty TNHH May Bến Trăng", 1990, "Lao động tiên tiến", "Cơ sở", "12/QĐ-MBT", "15/01/2022", "Giám đốc Công ty TNHH May Bến Trăng", 2021, "Thành tích lao động năm 2021"),
    ("H'Bia Êban", "Trạm Y tế xã Trầm Mây", 1992, TOWN_AWARD, "Huyện", "412/QĐ-UBND", "15/5/2025", TOWN, 2025, "Điển hình tiên tiến giai đoạn 2021-2025"),
]
