"""What the other offices send: lists of a commune, a union, a hospital, a school, the forces. Data only, no layout."""

TV, TVN_SCHOOL, THCS = "Xã Trúc Vân", "Trường Tiểu học và THCS Vân Nguyệt", "Trường THCS Trúc Hạ"

# name, sex, birth year, position, unit, achievement, identity number, remark
TRUC_VAN = [
    ("Nguyễn Thị Đào", "Nữ", 1961, "Hội viên Hội Liên hiệp Phụ nữ", TV, "Trông lớp bơi thiếu nhi hai mùa hè, không để xảy ra tai nạn", "046000001001", ""),
    ("Trần Thị Hoa", "Nữ", 1957, "Giáo viên nghỉ hưu", TV, "Chăm sóc 1.200 mét đường hoa thôn Trúc Đông, ươm giống cho mười một tuyến đường", "046000001002", ""),
    ("Lê Văn Tâm", "Nam", 1959, "Trưởng thôn Trúc Đông", TV, "Hòa giải 27 vụ việc trong thôn, 26 vụ thành; mười hai năm không có đơn vượt cấp", "046000001003", ""),
    ("Lê Văn Tâm", "Nam", 1988, "Dân quân thôn Hạ Lang", TV, "Lội nước dắt 11 người già qua đoạn đường ngập đêm 03/11/2025", "046000001004", ""),
    ("Nguyễn Thị Bé Tư", "Nữ", 1965, "Người bán bánh canh", TV, "Nhặt được 83 triệu đồng ở chợ Trúc Hạ, ngồi đợi ba giờ để trả lại người mất", "046000001005", "Không nhận hậu tạ"),
    ("Phan Công Lý", "Nam", 1972, "Thợ máy cày", TV, "Mỗi vụ cày không lấy công 22 thửa của gia đình neo đơn, đã sáu năm", "046000001006", ""),
    ("Đặng Thị Ngọc Hân", "Nữ", 1998, "Bí thư Chi đoàn thôn Vân Đông", TV, "Lập nhóm “Chở bà đi khám”: 340 chuyến xe máy đưa người già đến trạm y tế", "046000001007", ""),
    ("Hồ Quang Nhật", "Nam", 1980, "Giáo viên Toán", THCS, "Dạy kèm miễn phí tối thứ Ba, thứ Năm cho học sinh xóm Cồn, chín năm liền", "046000001008", ""),
    ("Võ Thị Kim Cúc", "Nữ", 1976, "Cấp dưỡng", TVN_SCHOOL, "Ghi sổ ăn từng em, phát hiện sớm ba cháu dị ứng; vườn rau của bếp tự túc bảy phần mười", "046000001009", ""),
    ("Bùi Đức Long", "Nam", 1991, "Nông dân", TV, "Làm máy cấy từ khung xe cũ, cho sáu xóm mượn; giảm hai công mỗi sào", "046000001010", ""),
    ("Tạ Thị Hường", "Nữ", 1969, "Chi hội trưởng Phụ nữ thôn Vân Đông", TV, "Gây quỹ tiết kiệm hai nghìn đồng một ngày, cho 74 chị mượn vốn, chưa mất đồng nào", "046000001011", ""),
    ("Nguyễn Hữu Nghĩa", "Nam", 1949, "Bí thư chi bộ nghỉ công tác", TV, "Chép tay gia phả, hương ước cũ của mười hai dòng họ Vân Nguyệt, tặng lại thư viện xã", "046000001012", ""),
]

# section, then rows: name, birth date (y, m, d) or None, position, unit, achievement, address, phone
SA_MAI = [
    ("I. TẬP THỂ", [
        ("ĐỘI CỨU HỘ TÌNH NGUYỆN  XÓM CÁT", None, "", "Xã Sa Mai", "Canh tám chòi dọc bãi, hai mùa hè đưa vào bờ 37 người bị dòng chảy xa bờ kéo", "Thôn Xóm Cát", "0900000101"),
        ("HỢP TÁC XÃ NƯỚC MẮM CỬA MAI", None, "", "Xã Sa Mai", "Giữ cách ủ chượp chín tháng trong chum; mua cá cao hơn giá bến năm phần trăm khi biển động", "Thôn Mai Thượng", "0900000102"),
        ("CHI ĐOÀN  THÔN MAI HẠ", None, "", "Xã Sa Mai", "Dựng lại 46 mái nhà tốc trong chín ngày sau bão tháng 10/2025", "Thôn Mai Hạ", ""),
    ]),
    ("II. CÁ NHÂN", [
        ("TRẦN VĂN HOÀ", (1974, 5, 2), "Thuyền trưởng", "Xã Sa Mai", "Vận động 203 tàu cá dán và đọc tờ mười dòng trước mỗi chuyến biển", "Thôn Mai Thượng", "0900000002"),
        ("NGUYỄN VĂN HÙNG", (1983, 11, 19), "Trưởng nhóm lặn gỡ lưới Hòn Mai", "Xã Sa Mai", "Tổ chức 52 buổi lặn gỡ lưới trong năm, đưa lên bờ 6,3 tấn", "Thôn Mai Hạ", "0900000104"),
        ("NGÔ THỊ  LIÊN", (1952, 2, 8), "Nông dân", "Xã Sa Mai", "Mẹ anh Ngô Văn Lành; mở nhà mình làm chỗ học bài cho con em đi biển, tối nào cũng sáng đèn", "Thôn Xóm Cát", ""),
        ("LÂM THỊ MỸ HOÀ", (1990, 9, 30), "Tiểu thương", "Xã Sa Mai", "Lập nhóm nhắn tin giá cá mỗi sáng, giúp 180 chủ thuyền nhỏ không bị ép giá", "Thôn Mai Thượng", "0900000106"),
        ("PHẠM  QUỐC DŨNG", (1986, 7, 14), "Thợ lặn sửa chân vịt", "Xã Sa Mai", "Sửa tại chỗ cho 29 tàu mắc cạn mùa bão, chỉ lấy tiền vật tư", "Thôn Mai Hạ", "0900000107"),
        ("ĐINH VĂN SÁU", (1958, 12, 1), "Ngư dân nghỉ biển", "Xã Sa Mai", "Mỗi chiều thắp ngọn đèn lối vào lạch Cửa Mai, đã ba mươi mốt năm, kể cả khi có hải đăng", "Thôn Mai Thượng", ""),
        ("CAO THỊ THUÝ VÂN", (1994, 3, 26), "Giáo viên Tiểu học", "Xã Sa Mai", "Dạy chữ ban đêm cho 33 bạn thuyền lớn tuổi; mười chín người nay tự viết nhật ký biển", "Thôn Xóm Cát", "0900000109"),
    ]),
    ("III. HỘ GIA ĐÌNH", [
        ("HỘ ÔNG  TRƯƠNG VĂN TÍN", None, "", "Xã Sa Mai", "Hiến 410 mét vuông đất mở lối thoát lũ cho 60 nhà; ba đời không ai lấn bờ biển", "Thôn Xóm Cát", ""),
        ("HỘ BÀ HUỲNH THỊ CHỮ", None, "", "Xã Sa Mai", "Nấu 4.200 suất ăn cho đội kéo thuyền trong năm trận bão, bếp không tắt lửa đêm", "Thôn Mai Hạ", "0900000111"),
    ]),
]

KT = "Xã Khe Trầm"
# name, sex, folk, birth year, village, position, achievement, award, decision number, decision date as the office typed it
KHE_TRAM = [
    ("Hồ Thị Kăn", "Nữ", "Vân Kiều", 1979, "Tà Rùng", "Trưởng bản Tà Rùng", "Hai năm liền bản không có tảo hôn; lập quỹ cho mượn xe đạp đi học", "Giấy khen của Chủ tịch Ủy ban nhân dân xã", "31/QĐ-UBND", "15/12/2021"),
    ("Hồ Văn Lượm", "Nam", "Vân Kiều", 1955, "Tà Rùng", "Già làng", "Đứng ra bỏ tục để người chết lâu ngày trong nhà; cả bản làm theo từ năm 2019", "Giấy khen của Chủ tịch Ủy ban nhân dân xã", "31/QĐ-UBND", "15/12/2021"),
    ("Hồ Thị Nguyệt Mơ", "Nữ", "Vân Kiều", 1996, "Pa Hy", "Cộng tác viên dân số", "Đi bộ 1.100 km một năm vận động tiêm chủng; Pa Hy đạt 100% trẻ tiêm đủ mũi", "Giấy khen của Chủ tịch Ủy ban nhân dân xã", "28/QĐ-UBND", "09.12.2022"),
    ("Pả Thương", "Nữ", "Vân Kiều", 1951, "Pa Hy", "Bà đỡ", "Từ người đỡ đẻ tại nhà thành người đưa 63 sản phụ ra trạm", "Giấy khen của Chủ tịch Ủy ban nhân dân xã", "28/QĐ-UBND", "09.12.2022"),
    ("Hồ Văn Dăng", "Nam", "Vân Kiều", 1983, "Tà Lo", "Tổ trưởng Tổ bảo vệ rừng", "Ba mươi tám đợt tuần rừng một năm; gỡ 1.760 bẫy thú, giao lại hết cho kiểm lâm", "Giấy khen của Chủ tịch Ủy ban nhân dân thị xã", "1102/QĐ-UBND", "ngày 20 tháng 12 năm 2023"),
    ("Hồ Thị Pỉnh", "Nữ", "Vân Kiều", 1987, "Tà Lo", "Phó Giám đốc Hợp tác xã Dược liệu", "Học nghề ươm sa nhân ở tỉnh bạn rồi dạy lại cho 60 chị em, không giấu một bước nào", "Giấy khen của Chủ tịch Ủy ban nhân dân thị xã", "1102/QĐ-UBND", "ngày 20 tháng 12 năm 2023"),
    ("Nguyễn Đình Thiệp", "Nam", "Kinh", 1970, "Trung tâm xã", "Cán bộ khuyến nông", "Ở lại bản 19 năm; đưa giống lúa nước ngắn ngày lên ruộng bậc thang Tà Lo, hai vụ chắc ăn", "Giấy khen của Chủ tịch Ủy ban nhân dân thị xã", "1102/QĐ-UBND", "ngày 20 tháng 12 năm 2023"),
    ("Hồ Văn Chơn", "Nam", "Vân Kiều", 1964, "Pa Hy", "Người giữ chiêng", "Dạy đánh chiêng cho 45 trẻ; đội chiêng nhí đi biểu diễn ba tỉnh", "Giấy khen của Chủ tịch Ủy ban nhân dân xã", "33/QĐ-UBND", "10/12/2024"),
    ("Hồ Thị Son", "Nữ", "Vân Kiều", 2001, "Tà Rùng", "Sinh viên sư phạm", "Mỗi hè về dạy tiếng Việt cho trẻ vào lớp 1, bốn hè liền, 88 lượt trẻ", "Giấy khen của Chủ tịch Ủy ban nhân dân xã", "33/QĐ-UBND", "10/12/2024"),
]

# name, job, unit, what for, benefit in million dong, award, decision number, date, phone
UNION = [
    ("Phạm Thị Thu Thuỷ", "Tổ trưởng chuyền 4", "Công ty TNHH May Bến Trăng", "Sắp xếp lại chuyền theo hình chữ U, bỏ được 40 mét đi lại mỗi ca", 210, "0900000201"),
    ("Trịnh Công Sỹ", "Thợ chạm bậc 6/7", "Công ty Cổ phần Gỗ Mộc Hương", "Làm bộ dưỡng chạm hoa sen, thợ mới học ba tháng thay vì một năm", 145, "0900000202"),
    ("Lò Thị Ơn", "Công nhân sơn", "Công ty Cổ phần Gỗ Mộc Hương", "Đề xuất đổi sơn gốc nước, chỉnh súng phun để màu vẫn đều; bụi sơn giảm ba phần tư", 96, "0900000203"),
    ("Mai Quốc Khánh", "Trưởng kíp vận hành", "Công ty Cổ phần Cấp nước Sông Trăng", "Lịch bơm theo thủy triều, tránh giờ mặn; 0 ngày cấp nước lợ trong mùa khô 2024", 320, "0900000204"),
    ("Nguyễn Bá Hiển", "Công nhân quản lý điện", "Điện lực Sông Trăng", "Bản đồ cây có nguy cơ đổ vào lưới, làm cùng các tổ dân phố; sự cố mùa bão giảm 48%", 175, "0900000205"),
    ("Châu Thị Bích Liễu", "Nhân viên kế toán", "Hợp tác xã Nông nghiệp Trúc Hạ", "Phần mềm cân lúa tại ruộng, trả tiền cho xã viên trong ngày", 60, "0900000206"),
    ("Đoàn Văn Thành", "Lái xe rác", "Phường Bến Trăng", "Vẽ lại tuyến thu gom, mỗi ngày bớt 21 km; rác trong hẻm không còn qua đêm", 88, "0900000207"),
    ("Kiều Thị Lan Anh", "Kỹ thuật viên xét nghiệm", "Bệnh viện Đa khoa khu vực Sông Trăng", "Sắp lại khay ống theo màu, thời gian trả kết quả cấp cứu còn 22 phút", 54, "0900000208"),
    ("Hứa Vĩnh Phát", "Thợ điện lạnh", "Hợp tác xã Nước mắm Cửa Mai", "Tận dụng hơi lạnh kho cá để hạ nhiệt nhà ủ, bớt một phần ba tiền điện", 72, "0900000209"),
    ("Lương Thị Hồng Thắm", "Thủ thư", "Trường THPT Sông Trăng", "Thẻ mượn sách chung cho năm trường, sách quay vòng bằng xe buýt học sinh", 15, "0900000210"),
]

# name, birth year, position, unit, field, category, achievement, proposed award, phone, publish
LK = "Phường Lam Khuê"
LAM_KHUE = [
    ("Trần Thị Hoa", 1980, "Tổ trưởng tổ dân phố 5", LK, "Các tổ chức Hội và Đoàn thể", "Người tốt việc tốt", "Lập sổ “ai cần gì” của tổ dân phố, mỗi tuần giải quyết một việc; ba năm được 148 việc", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "0900000301", "Có"),
    ("Lê Hữu Phước", 1970, "Chủ tiệm sửa xe", LK, "Công nghiệp - Thương mại", "Người tốt việc tốt", "Vá xe miễn phí cho học sinh nghèo và người khuyết tật", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "0900000302", "Có"),
    ("Văn Thị Tuyết Nhung", 1963, "Thợ may", LK, "Các tổ chức Hội và Đoàn thể", "Người tốt việc tốt", "May 2.300 chiếc áo trắng tặng học sinh đầu năm học từ vải khúc xin của các xưởng", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "0900000303", "Có"),
    ("Hà Trọng Nghĩa", 1955, "Hội viên Hội Cựu chiến binh", LK, "Các tổ chức Hội và Đoàn thể", "Người tốt việc tốt", "Tự chế xe quét lá, mười một năm quét bốn trăm mét đường trước cổng trường lúc năm giờ sáng", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "", "Có"),
    ("Tôn Nữ Quỳnh Giao", 1982, "Giáo viên âm nhạc", "Trường Mầm non Hoa Sim", "Giáo dục - Đào tạo", "Điển hình tiên tiến", "Soạn 60 bài đồng dao theo tiếng ru của các bà trong xóm; 27 trường mầm non đang hát", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "0900000305", "Có"),
    ("Lý Gia Hân", 1999, "Dược sĩ", LK, "Y tế", "Nhân tố mới", "Gom và soát 1,4 tấn thuốc cũ, hết hạn trong các gia đình, hướng dẫn bỏ đúng cách", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "0900000306", "Có"),
    ("Ngụy Thành Trung", 1977, "Nông dân cánh đồng Bàu", LK, "Nông nghiệp - Nông thôn", "Điển hình tiên tiến", "Dồn 31 thửa thành ba, cho máy vào đồng; giao lại phần chênh cho người góp đất", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "0900000307", "Có"),
    ("Nguyễn Lê Thảo My", 2004, "Sinh viên", LK, "Giáo dục - Đào tạo", "Nhân tố mới", "Làm bản đồ lối đi cho xe lăn của cả phường: 212 bậc thềm đã đo, 64 nơi đã sửa", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "0900000308", "Có"),
    ("Phan Thị Kim Chi", 1966, "Nội trợ", LK, "Các tổ chức Hội và Đoàn thể", "Người tốt việc tốt", "Chăm sóc mẹ của một người bạn đã mất suốt mười bốn năm", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "0900000309", "Không"),
    ("Đào Xuân Lộc", 1961, "Thầy thuốc đông y", LK, "Y tế", "Người tốt việc tốt", "Châm cứu sáng Chủ nhật không lấy tiền, hai mươi hai năm, chừng 31.000 lượt người", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "0900000310", "Có"),
    ("Lưu Hoàng Bách", 1993, "Kỹ sư nông nghiệp", LK, "Khoa học - Công nghệ", "Nhân tố mới", "Trạm đo mặn tự làm ở tám cống, nhắn tin cho 900 hộ trước khi nước mặn vào", "Giấy khen của Chủ tịch Ủy ban nhân dân phường", "0900000311", "đang chờ"),
]

BV = "Bệnh viện Đa khoa khu vực Sông Trăng"
# photo, name, birth year, job, unit, achievement; a photo of "" is a cell without a picture
HOSPITAL = [
    ("", "Y Moan Niê", 1986, "Trưởng khoa Cấp cứu", BV, "Quy trình vạch đỏ: từ cổng đến mũi thuốc 38 phút"),
    ("bv-1", "Nguyễn Thị Phương Thảo", 1990, "Điều dưỡng trưởng khoa Nhi", BV, "“Phòng không khóc”: tiêm trong trò chơi, cha mẹ bế con; số lần lấy ven hỏng giảm sáu phần mười"),
    ("bv-2", "Trần Đăng Khoa", 1979, "Bác sĩ khoa Ngoại", BV, "Mổ nội soi ruột thừa trong ngày, người bệnh về nhà sau 20 giờ; 412 ca không biến chứng nặng"),
    ("bv-3", "Hoàng Thị Mai Sương", 1984, "Hộ lý", BV, "Mười sáu năm thay ga, tắm cho người bệnh không có người nuôi; nhớ tên từng người"),
    ("bv-4", "Vi Văn Thắng", 1988, "Lái xe cứu thương", BV, "Chín năm, 5.100 chuyến, không va quệt; tự vẽ sổ đường ngập của toàn vùng"),
    ("bv-5", "Lê Ngọc Diễm", 1995, "Dược sĩ lâm sàng", BV, "Soát 18.000 đơn thuốc, ngăn 264 tương tác nguy hiểm"),
    ("bv-6", "Phùng Quang Vinh", 1968, "Nhân viên bảo vệ", BV, "Giữ chuông báo đột quỵ ở cổng; 131 lần bấm chuông đúng trong năm 2025"),
]

MAY = "Công ty TNHH May Bến Trăng"
# name, position, workshop, achievement, marks for: advanced worker, emulation fighter, certificate
MATRIX_AWARDS = ["Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Giấy khen của Giám đốc Công ty"]
GARMENT = [
    ("Đặng Minh Quân", "Thợ bảo trì bậc 5/7", "Bộ đếm mũi chỉ báo trước khi hết suốt", "XX "),
    ("Phạm Thị Thu Thủy", "Tổ trưởng chuyền 4", "Chuyền 4 không ai bị trừ lương hai năm liền", "XX "),
    ("Ngô Thị Ánh Tuyết", "Công nhân may chuyền 7", "Ba năm không có hàng trả lại", "X X"),
    ("Trần Thị Lệ Quyên", "Công nhân cắt", "Xếp sơ đồ cắt tiết kiệm 2,4% vải", "XX "),
    ("Vũ Đình Toản", "Thợ lò hơi", "Thu hồi nước ngưng, giảm 15% than củi", "X X"),
    ("Huỳnh Thị Bảy", "Công nhân hoàn tất", "Hai mươi mốt năm làm việc, dạy nghề cho 130 người mới", "X X"),
    ("Mã Thị Duyên", "Công nhân may chuyền 2", "May khẩu trang vải tặng bảy trường học trong đợt dịch", "X  "),
    ("Nguyễn Quốc Việt", "Nhân viên kho", "Mã màu kệ phụ liệu, tìm hàng nhanh gấp ba", "X  "),
    ("Đỗ Thị Hạnh", "Nhân viên y tế", "Phòng vắt sữa, tủ trữ sữa cho công nhân nuôi con nhỏ", "XX "),
]

# army style: section, rows of name, rank, position, unit, achievement; a collective has no rank
PT, QS, BP = "Ban Chỉ huy Phòng thủ khu vực Sông Trăng", "Ban Chỉ huy Quân sự thị xã Sông Trăng", "Đồn Biên phòng Cửa Mai"
ARMY = [
    ("I. Danh hiệu Chiến sĩ thi đua cơ sở", [
        ("Trần Quốc Bảo", "Trung tá", "Chính trị viên", PT, "Đưa 210 quân nhân dự bị về giúp dân gặt lúa chạy lũ trong bốn ngày"),
        ("Lê Thanh Hải", "Thiếu tá", "Trợ lý Dân quân", PT, "Huấn luyện bốn tổ dân quân cứu nạn đường sông, cứu được 19 người"),
        ("Y Thuin Mlô", "Đại úy", "Đội trưởng Đội Tàu thuyền", BP, "Sáu lần đưa tàu ra đón ngư dân bị nạn trong gió cấp 8"),
    ]),
    ("II. Danh hiệu Chiến sĩ tiên tiến", [
        ("Nguyễn Tiến Đạt", "Thượng úy", "Nhân viên quân y", BP, "Phòng khám quân dân y bến Cửa Mai: 3.800 lượt khám, cấp thuốc"),
        ("Hồ Văn Rôi", "Hạ sĩ", "Tiểu đội trưởng", PT, "Xuất ngũ về bản Pa Hy dạy bơi cho trẻ; đang học lớp trung cấp quân sự cơ sở"),
    ]),
    ("III. Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", [
        ("Phan Văn Đức", "Trung úy", "Trung đội trưởng Công binh", PT, "Rà phá 73 quả bom, đạn trên đồng Mây, giao lại 12 hecta đất sạch"),
    ]),
    ("IV. Danh hiệu Đơn vị quyết thắng", []),
]

# police style: person, rank, position, unit, what for, award, level, decision number, date
POLICE = [
    ("Cao Xuân Bách", "Thiếu tá", "Phó Trưởng Công an phường", "Công an phường Sông Trăng", "Mô hình “Cái vali đi tận nhà”", "Chiến sĩ thi đua cơ sở", "Cơ sở", "812/QĐ-CAT", "05/01/2026"),
    ("Trần Thị Minh Hằng", "Đại úy", "Cán bộ", "Công an phường Sông Trăng", "Lớp học thoát hiểm cho 64 khu trọ; đêm 09/3/2026 một khu trọ cháy, 41 người ra được hết", "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "Tỉnh", "371/QĐ-UBND", "02/4/2026"),
    ("Lý Văn Sơn", "Thượng úy", "Cảnh sát khu vực", "Công an phường Sông Trăng", "Đưa 17 thanh niên từng lầm lỗi vào học nghề ở làng mộc, 15 người có việc làm", "Chiến sĩ tiên tiến", "Cơ sở", "812/QĐ-CAT", "05/01/2026"),
    ("Đỗ Anh Tuấn", "Trung tá", "Trưởng Công an xã", "Công an xã Sa Mai", "Nhóm “Bến bình yên”: hai năm không mất một máy tàu nào", "Huân chương Chiến sĩ vẻ vang hạng Ba", "Trung ương", "905/QĐ-CTN", "12/8/2025"),
    ("Bùi Thị Thanh Nhàn", "Trung úy", "Cán bộ", "Công an xã Sa Mai", "Tìm lại người thân cho bốn cụ già đi lạc, có cụ lạc nhà từ năm 1987", "Giấy khen của Giám đốc Công an tỉnh", "Tỉnh", "640/QĐ-CAT", "18/8/2026"),
]

PST = "Phường Sông Trăng"
# title, name, position, unit, class, award, object class, field
WARD = [
    ("Ông", "Tăng Gia Phú", "Chủ tiệm bánh", PST, "Khen thưởng cá nhân", "Doanh nhân", "Công nghiệp - Thương mại"),
    ("Bà", "Lê Thị Ngọc Trâm", "Bác sĩ nghỉ hưu", PST, "Khen thưởng cá nhân", "Đối tượng khác", "Y tế"),
    ("Ông", "Vương Khắc Tâm", "Họa sĩ", PST, "Khen thưởng cá nhân", "Đối tượng khác", "Văn hóa - Thể thao - Du lịch"),
    ("Bà", "Nguyễn Thị Thanh Trà", "Tiểu thương chợ Bến Thơm", PST, "Khen thưởng cá nhân", "Đối tượng khác", "Công nghiệp - Thương mại"),
    ("Ông", "Giang A Tủa", "Công nhân mộc", "Công ty Cổ phần Gỗ Mộc Hương", "Khen thưởng cá nhân", "Người trực tiếp công tác, lao động, học tập, chiến đấu và phục vụ chiến đấu", "Công nghiệp - Thương mại"),
    ("Bà", "Tống Khánh Vy", "Cán bộ tư pháp", PST, "Khen thưởng cá nhân", "Các cấp lãnh đạo khác", "Tư pháp - Thanh tra - Tòa án - Kiểm sát"),
    ("Ông", "Quách Tấn Lợi", "Tài xế xe ôm", PST, "Khen thưởng cá nhân", "Đối tượng khác", "Giao thông vận tải"),
    ("", "Tổ dân phố Bến Thơm 2", "", PST, "Khen thưởng tập thể", "Đối tượng khác", "Kinh tế - Xã hội"),
    ("", "Câu lạc bộ Hò đò dọc Sông Trăng", "", PST, "Khen thưởng tập thể", "Đối tượng khác", "Văn hóa - Thể thao - Du lịch"),
    ("", "Hộ ông Ưng Hoàng Sinh", "", PST, "Khen thưởng hộ gia đình", "Hộ gia đình", "Kinh tế - Xã hội"),
]
WARD_REASONS = [
    "Lò bánh đêm: bánh không bán hết gói lại trước cửa, ai cần cứ lấy; chín năm chưa sáng nào còn",
    "Phòng mạch trên chiếc ghe: mỗi tháng hai chuyến dọc sông, khám cho 5.600 lượt người vạn đò",
    "Vẽ lại 120 bảng tên hẻm bằng men gốm, mỗi bảng kể một dòng sự tích",
    "Quầy rau “cân thừa”: trong 20 năm luôn cân dôi, dạy cả dãy hàng làm theo",
    "Từ người học việc ba năm thành thợ dạy nghề, nhận chín học trò người vùng cao",
    "Hòa giải bằng cách đi bộ cùng hai bên; 88 vụ trong 94 vụ rút đơn",
    "Giữ bản đồ trong đầu của 300 con hẻm, chở người khiếm thị đi học chữ nổi không lấy tiền",
    "Hai trăm bốn mươi hộ cùng nuôi chung đàn cá cảnh trong con mương cũ từng đen đặc",
    "Biểu diễn 76 buổi trên thuyền, lấy tiền vé mua áo phao cho trẻ bến đò",
    "Mở cửa nhà vườn cổ làm phòng đọc tối cho học sinh khu chợ, tự trả tiền điện mười năm",
]

SCHOOL = "Trường THPT Sông Trăng"
# name, birth date as typed, position, year, decision number, decision date, award, achievement
TEACHERS = [
    ("Nguyễn Văn Hùng", "12/4/1979", "Giáo Viên Vật Lí", "2025 - 2026", "305/QĐ-SGDĐT", "24/7/2026", "Chiến sĩ thi đua cơ sở", "Phòng thí nghiệm làm từ đồ bỏ, 70 bài thực hành; hai học sinh đoạt giải sáng tạo trẻ quốc gia"),
    ("Đào Thị Minh Nguyệt", "30/9/1983", "Tổ Trưởng Tổ Ngữ Văn - Lịch Sử", "2025 - 2026", "305/QĐ-SGDĐT", "24/7/2026", "Chiến sĩ thi đua cơ sở", "Dự án “Nghe ông bà kể”, 96 cuộc ghi âm làm tư liệu dạy Lịch sử địa phương"),
    ("Lê Thị Hồng Vân", "05/01/1990", "Giáo Viên Tiếng Anh", "2025 - 2026", "305/QĐ-SGDĐT", "24/7/2026", "Lao động tiên tiến", "Câu lạc bộ nói tiếng Anh ở bến thuyền, học sinh làm hướng dẫn viên thật"),
    ("Siu Blin", "17/6/1992", "Giáo Viên Thể Dục", "2025 - 2026", "305/QĐ-SGDĐT", "24/7/2026", "Lao động tiên tiến", "Đội chèo thuyền học đường, ba huy chương cấp tỉnh"),
    ("Huỳnh Công Danh", "22/11/1967", "Nhân Viên Bảo Vệ", "2025 - 2026", "305/QĐ-SGDĐT", "24/7/2026", "Lao động tiên tiến", "Trồng và chăm 200 gốc cây bóng mát; nhớ mặt, nhớ tên 1.300 học sinh"),
]
STUDENTS = [
    ("Lê Thị Mỹ Duyên", "12/3/2011", "Lớp 10A2", "2026", "88/QĐ-THPT", "04/9/2026", "Giấy khen của Hiệu trưởng", "Nhặt được 25 triệu đồng và giấy tờ, tìm đến tận nhà trả lại", "", ""),
    ("Trương Gia Bảo", "10/20/2008", "Lớp 12A1", "2026", "88/QĐ-THPT", "04/9/2026", "Giấy khen của Hiệu trưởng", "Cõng bạn lên lớp ở tầng ba suốt ba năm học", "Có", "Có"),
    ("Hồ Thị Mỹ Lệ", "02/02/2009", "Lớp 12A4", "2026", "88/QĐ-THPT", "04/9/2026", "Giấy khen của Hiệu trưởng", "Dạy chữ cho mẹ và bốn cô trong bản Pa Hy bằng chính vở ghi của mình", "Có", "Có"),
]
