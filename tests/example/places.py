"""The invented place: settings, units, conferences, movements, papers. Data only, no layout."""

SETTINGS = [
    ("Tên trang", "Gương sáng Sông Trăng"),
    ("Địa phương", "vùng Sông Trăng, tỉnh Bình Hương"),
    ("Giai đoạn", "2021-2026"),
    ("Khẩu hiệu", "Mỗi người tốt, mỗi việc tốt là một bông hoa đẹp"),
    ("Cơ quan chủ quản", "Ủy ban nhân dân phường Sông Trăng"),
    ("Địa chỉ", "Số 1 đường Bờ Sông, phường Sông Trăng, tỉnh Bình Hương"),
    ("Điện thoại", "(0000) 3 000 000"),
    ("Thư điện tử", "guongsang@songtrang.example"),
    ("Người chịu trách nhiệm", "Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Sông Trăng"),
    ("Giới thiệu", "gioi-thieu.md"),
    ("Lời giới thiệu kỷ yếu", "loi-gioi-thieu-ky-yeu.md"),
    ("Thông báo dữ liệu cá nhân", "du-lieu-ca-nhan.md"),
    ("Dòng chú ý", "Trang minh họa: người, đơn vị và số liệu ở đây đều là hư cấu, dựng lên để giới thiệu phần mềm."),
    ("Nguồn", "Gương sáng Sông Trăng"),
    ("Ngày cập nhật", "20/11/2026"),
    ("Hiện năm sinh", "Có"),
    ("Thứ tự", "Theo danh sách"),
    ("Địa chỉ trang", "https://guongsang.songtrang.example"),
    ("Ngôn ngữ", "vi"),
    ("Dòng ẩn", "Không công bố"),
]

INTRO = """Trang này kể chuyện những người và những tập thể đã làm cho vùng Sông Trăng tốt hơn: người chèo đò giữ học trò đến lớp, tổ thuyền không bỏ nhau giữa bão, ngôi trường không khóa tủ sách.

Thị xã Sông Trăng kết thúc hoạt động từ ngày 01/7/2025. Mười xã, phường cũ nay là năm đơn vị: phường Sông Trăng, phường Lam Khuê, xã Trúc Vân, xã Sa Mai và xã Trầm Mây. Tên đơn vị trên trang được ghi đúng như trong quyết định khen thưởng, kèm tên hiện nay.

Danh sách do các xã, phường, trường học, bệnh viện, doanh nghiệp và lực lượng vũ trang trên địa bàn gửi về. Nếu bà con thấy chỗ nào chưa đúng, hoặc biết một người xứng đáng mà chưa ai nhắc tới, xin báo cho chúng tôi.
"""

BOOK_FOREWORD = """Cuốn kỷ yếu này ghi lại gương sáng của vùng Sông Trăng từ năm 2021 đến năm 2026, qua hai chặng: năm năm cuối của thị xã Sông Trăng và những năm đầu của chính quyền địa phương hai cấp.

Những người có tên ở đây phần lớn không nghĩ mình là tấm gương. Họ chở đò, đứng lớp, sửa máy, nấu cháo, giữ rừng. Chúng tôi cố gắng kể đúng việc họ đã làm, bằng con số và lời của chính họ.

Xin trân trọng cảm ơn các đơn vị đã gửi tư liệu, và cảm ơn từng người đã cho phép chúng tôi kể lại câu chuyện của mình.
"""

PRIVACY = """Chúng tôi chỉ công bố họ tên, cách xưng hô, chức vụ, đơn vị, thành tích, hình thức khen thưởng và, khi có sự đồng ý, ảnh chân dung. Số căn cước, điện thoại, địa chỉ nhà, tài khoản, dân tộc, tôn giáo, đảng viên của từng người không được đưa lên trang.

Với trẻ em dưới 16 tuổi, họ tên đầy đủ và ảnh chỉ xuất hiện khi chính em và người giám hộ đều đã đồng ý bằng văn bản.

Ai có tên trên trang đều có thể yêu cầu sửa hoặc gỡ thông tin của mình. Chúng tôi trả lời trong hai ngày làm việc.
"""

UNIT_HEADINGS = ["Mã đơn vị", "Tên đơn vị", "Tên khác", "Cấp", "Loại đơn vị", "Đơn vị cấp trên", "Nay là", "Từ ngày", "Giới thiệu"]

_TOWN = "Thị xã Sông Trăng"
_PROV = "Tỉnh Bình Hương"


def _old(code, name, now, about, also=""):
    return (code, name, also, "Xã", name.split()[0], _TOWN, now, "01/7/2025", about)


UNITS = [
    ("BH", _PROV, "UBND tỉnh Bình Hương; Ủy ban nhân dân tỉnh Bình Hương", "Tỉnh", "Tỉnh", "", "", "", "Tỉnh ven biển miền Trung, có rừng ở phía tây và hai cửa sông."),
    ("TX", _TOWN, "TX Sông Trăng; UBND thị xã Sông Trăng", "Huyện", "Thị xã", _PROV, "", "", "Đơn vị hành chính cấp huyện, kết thúc hoạt động ngày 01/7/2025; địa bàn nay thuộc năm xã, phường."),
    _old("BT", "Phường Bến Trăng", "Phường Sông Trăng", "Phường chợ, phường bến bên bờ bắc sông Trăng, có cầu Ngói và bến Thơm.", "P. Bến Trăng"),
    _old("MH", "Phường Mộc Hương", "Phường Sông Trăng", "Làng mộc cũ trở thành phường, nổi tiếng với nghề chạm và nghề đan bèo.", "P. Mộc Hương"),
    _old("LK", "Phường Lam Kiều", "Phường Lam Khuê", "Phường cửa ngõ phía nam, nhiều cựu chiến binh và hưu trí.", "P. Lam Kiều"),
    _old("AK", "Xã An Khuê", "Phường Lam Khuê", "Xã nông nghiệp ven đô, có cánh đồng Bàu.", ""),
    _old("TH", "Xã Trúc Hạ", "Xã Trúc Vân", "Xã đồng trũng bên bến Hạ Lang; đơn vị làm điểm hội nghị điển hình tiên tiến cấp xã năm 2025.", ""),
    _old("VN", "Xã Vân Nguyệt", "Xã Trúc Vân", "Xã lúa và màu, có đình cổ và hệ thống mương tự chảy.", ""),
    _old("SL", "Xã Sa Lộc", "Xã Sa Mai", "Xã bãi ngang, nghề biển gần bờ và làm nước mắm.", ""),
    _old("CM", "Xã Cửa Mai", "Xã Sa Mai", "Xã cửa biển, có bến cá lớn nhất thị xã.", ""),
    _old("KT", "Xã Khe Trầm", "Xã Trầm Mây", "Xã miền núi, đồng bào Vân Kiều sinh sống lâu đời.", ""),
    _old("DM", "Xã Đồng Mây", "Xã Trầm Mây", "Xã gò đồi, trồng chè và keo.", ""),
    ("PST", "Phường Sông Trăng", "P. Sông Trăng; UBND phường Sông Trăng", "Xã", "Phường", _PROV, "", "", "Thành lập ngày 01/7/2025 từ phường Bến Trăng và phường Mộc Hương."),
    ("PLK", "Phường Lam Khuê", "P. Lam Khuê; UBND phường Lam Khuê", "Xã", "Phường", _PROV, "", "", "Thành lập ngày 01/7/2025 từ phường Lam Kiều và xã An Khuê."),
    ("XTV", "Xã Trúc Vân", "UBND xã Trúc Vân", "Xã", "Xã", _PROV, "", "", "Thành lập ngày 01/7/2025 từ xã Trúc Hạ và xã Vân Nguyệt; đơn vị làm điểm năm 2026."),
    ("XSM", "Xã Sa Mai", "UBND xã Sa Mai", "Xã", "Xã", _PROV, "", "", "Thành lập ngày 01/7/2025 từ xã Sa Lộc và xã Cửa Mai."),
    ("XTM", "Xã Trầm Mây", "UBND xã Trầm Mây", "Xã", "Xã", _PROV, "", "", "Thành lập ngày 01/7/2025 từ xã Khe Trầm và xã Đồng Mây."),
    ("SYT", "Sở Y tế tỉnh Bình Hương", "", "Tỉnh", "Cơ quan", _PROV, "", "", ""),
    ("SGD", "Sở Giáo dục và Đào tạo tỉnh Bình Hương", "Sở GD&ĐT tỉnh Bình Hương", "Tỉnh", "Cơ quan", _PROV, "", "", ""),
    ("CAT", "Công an tỉnh Bình Hương", "", "Tỉnh", "Lực lượng vũ trang", _PROV, "", "", ""),
    ("BCH", "Bộ Chỉ huy Quân sự tỉnh Bình Hương", "Bộ CHQS tỉnh Bình Hương", "Tỉnh", "Lực lượng vũ trang", _PROV, "", "", ""),
    ("LDT", "Liên đoàn Lao động tỉnh Bình Hương", "LĐLĐ tỉnh Bình Hương", "Tỉnh", "Đoàn thể", _PROV, "", "", ""),
    ("LDX", "Liên đoàn Lao động thị xã Sông Trăng", "LĐLĐ thị xã Sông Trăng", "Huyện", "Đoàn thể", _TOWN, "", "", "Kết thúc hoạt động cùng cấp huyện, tháng 6/2025."),
    ("BV", "Bệnh viện Đa khoa khu vực Sông Trăng", "BVĐK khu vực Sông Trăng", "Cơ sở", "Bệnh viện", "Sở Y tế tỉnh Bình Hương", "", "", "Bệnh viện 320 giường, phục vụ năm xã, phường và vùng núi phía tây."),
    ("TYT", "Trạm Y tế xã Trầm Mây", "", "Cơ sở", "Bệnh viện", "Xã Trầm Mây", "", "", ""),
    ("THPT", "Trường THPT Sông Trăng", "Trường Trung học phổ thông Sông Trăng", "Cơ sở", "Trường học", "Sở Giáo dục và Đào tạo tỉnh Bình Hương", "", "", ""),
    ("THCS", "Trường THCS Trúc Hạ", "", "Cơ sở", "Trường học", "Xã Trúc Vân", "", "", ""),
    ("PTBT", "Trường Phổ thông dân tộc bán trú Khe Trầm", "Trường PTDTBT Khe Trầm", "Cơ sở", "Trường học", "Xã Trầm Mây", "", "", ""),
    ("MN", "Trường Mầm non Hoa Sim", "", "Cơ sở", "Trường học", "Phường Lam Khuê", "", "", ""),
    ("TVN", "Trường Tiểu học và THCS Vân Nguyệt", "Trường TH&THCS Vân Nguyệt", "Cơ sở", "Trường học", "Xã Trúc Vân", "", "", ""),
    ("CAP", "Công an phường Sông Trăng", "", "Cơ sở", "Lực lượng vũ trang", "Công an tỉnh Bình Hương", "", "", ""),
    ("CAX", "Công an xã Sa Mai", "", "Cơ sở", "Lực lượng vũ trang", "Công an tỉnh Bình Hương", "", "", ""),
    ("QS", "Ban Chỉ huy Quân sự thị xã Sông Trăng", "", "Huyện", "Lực lượng vũ trang", "Bộ Chỉ huy Quân sự tỉnh Bình Hương", "Ban Chỉ huy Phòng thủ khu vực Sông Trăng", "01/7/2025", ""),
    ("PT", "Ban Chỉ huy Phòng thủ khu vực Sông Trăng", "", "Cơ sở", "Lực lượng vũ trang", "Bộ Chỉ huy Quân sự tỉnh Bình Hương", "", "", ""),
    ("BP", "Đồn Biên phòng Cửa Mai", "", "Cơ sở", "Lực lượng vũ trang", "Bộ Chỉ huy Quân sự tỉnh Bình Hương", "", "", ""),
    ("MAY", "Công ty TNHH May Bến Trăng", "", "Cơ sở", "Doanh nghiệp", "Phường Sông Trăng", "", "", "1.900 lao động, tám phần mười là nữ."),
    ("GO", "Công ty Cổ phần Gỗ Mộc Hương", "", "Cơ sở", "Doanh nghiệp", "Phường Sông Trăng", "", "", ""),
    ("NUOC", "Công ty Cổ phần Cấp nước Sông Trăng", "Công ty Cấp nước Sông Trăng", "Cơ sở", "Doanh nghiệp", "Phường Sông Trăng", "", "", ""),
    ("DIEN", "Điện lực Sông Trăng", "", "Cơ sở", "Doanh nghiệp", "Phường Sông Trăng", "", "", ""),
    ("HTXN", "Hợp tác xã Nông nghiệp Trúc Hạ", "HTX Nông nghiệp Trúc Hạ", "Cơ sở", "Hợp tác xã", "Xã Trúc Vân", "", "", ""),
    ("HTXD", "Hợp tác xã Dược liệu Khe Trầm", "HTX Dược liệu Khe Trầm", "Cơ sở", "Hợp tác xã", "Xã Trầm Mây", "", "", ""),
    ("HTXM", "Hợp tác xã Nước mắm Cửa Mai", "HTX Nước mắm Cửa Mai", "Cơ sở", "Hợp tác xã", "Xã Sa Mai", "", "", ""),
    ("CHUA", "Chùa Diệu Liên", "", "Cơ sở", "Cơ sở tôn giáo", "Phường Lam Khuê", "", "", ""),
    ("GX", "Giáo xứ Sa Lộc", "", "Cơ sở", "Cơ sở tôn giáo", "Xã Sa Mai", "", "", ""),
]

EVENT_HEADINGS = ["Mã hội nghị", "Tên hội nghị", "Hình thức", "Cấp", "Đơn vị tổ chức", "Địa điểm", "Thời gian", "Thời gian dự kiến",
                  "Thời lượng", "Thời hạn", "Trạng thái", "Làm điểm", "Số đại biểu", "Kết quả", "Ảnh"]

DH = "Hội nghị điển hình tiên tiến"
NT = "Hội nghị biểu dương gương người tốt, việc tốt"
LD = "Hội nghị biểu dương lao động giỏi - lao động sáng tạo"


def _commune_2025(code, unit, place, when, count, result, pilot="Không", photo=""):
    name = f"{DH} {unit[0].lower()}{unit[1:]} giai đoạn 2021-2025"
    return (code, name, DH, "Xã", unit, place, when, "", "Một buổi", "31/3/2025", "Đã tổ chức", pilot, count, result, photo)


EVENTS = [
    _commune_2025("HN01", "Xã Trúc Hạ", "Nhà văn hóa xã Trúc Hạ", "14/02/2025", 120, "Biểu dương 6 tập thể, 21 cá nhân, 8 hộ gia đình. Thị xã rút kinh nghiệm: giảm báo cáo, thêm giao lưu.", "Có", "hoi-nghi-truc-ha.jpg"),
    _commune_2025("HN02", "Xã Sa Lộc", "Hội trường xã Sa Lộc", "07/3/2025", 95, "Biểu dương 4 tập thể, 17 cá nhân."),
    _commune_2025("HN03", "Xã Cửa Mai", "Nhà văn hóa thôn Mai Thượng", "18/3/2025", 110, "Biểu dương 5 tập thể, 14 cá nhân, 3 hộ gia đình."),
    _commune_2025("HN04", "Phường Bến Trăng", "Trung tâm Văn hóa phường Bến Trăng", "21/3/2025", 150, "Biểu dương 8 tập thể, 26 cá nhân; trưng bày 40 bức ảnh người tốt, việc tốt."),
    _commune_2025("HN05", "Phường Lam Kiều", "Hội trường phường Lam Kiều", "25/3/2025", 130, "Biểu dương 5 tập thể, 19 cá nhân."),
    _commune_2025("HN06", "Xã Vân Nguyệt", "Sân đình Vân Nguyệt", "26/3/2025", 105, "Tổ chức ngoài trời, 12 thôn đều có người được biểu dương."),
    _commune_2025("HN07", "Phường Mộc Hương", "Nhà truyền thống làng mộc", "28/3/2025", 115, "Biểu dương 6 tập thể, 18 cá nhân."),
    _commune_2025("HN08", "Xã Đồng Mây", "Nhà văn hóa xã Đồng Mây", "3/2025", 80, "Biểu dương 3 tập thể, 12 cá nhân."),
    _commune_2025("HN09", "Xã Khe Trầm", "Trường Phổ thông dân tộc bán trú Khe Trầm", "04/4/2025", 90, "Lùi một tuần do đường vào xã sạt lở. Biểu dương 3 tập thể, 15 cá nhân; tham luận bằng hai thứ tiếng."),
    _commune_2025("HN10", "Xã An Khuê", "Nhà văn hóa thôn An Trung", "11/4/2025", 100, "Biểu dương 4 tập thể, 13 cá nhân, 5 hộ gia đình."),
    ("HN11", "Hội nghị biểu dương lao động giỏi - lao động sáng tạo thị xã Sông Trăng năm 2025", LD, "Huyện", "Liên đoàn Lao động thị xã Sông Trăng", "Nhà văn hóa Lao động thị xã", "25/4/2025", "", "Một buổi", "30/4/2025", "Đã tổ chức", "Không", 140, "Biểu dương 12 cá nhân, 5 tập thể; trao Quỹ sáng kiến cho 3 nhóm công nhân.", ""),
    ("HN12", "Hội nghị điển hình tiên tiến thị xã Sông Trăng giai đoạn 2021-2025", DH, "Huyện", _TOWN, "Trung tâm Văn hóa thị xã, số 12 đường Bến Thơm", "20/5/2025", "", "Một ngày", "15/6/2025", "Đã tổ chức", "Không", 210, "Biểu dương 15 tập thể, 48 cá nhân, 9 hộ gia đình, 6 mô hình. Hội nghị cuối cùng ở cấp thị xã.", "hoi-nghi-thi-xa.jpg"),
    ("HN13", "Hội nghị điển hình tiên tiến tỉnh Bình Hương giai đoạn 2021-2025", DH, "Tỉnh", _PROV, "Trung tâm Hội nghị tỉnh", "Từ ngày 18/9/2025 đến ngày 19/9/2025", "", "Một ngày rưỡi", "30/9/2025", "Đã tổ chức", "Không", 350, "Đoàn vùng Sông Trăng có 24 đại biểu, 3 tham luận.", ""),
    ("HN14", "Hội nghị biểu dương gương người tốt, việc tốt xã Trúc Vân năm 2026", NT, "Xã", "Xã Trúc Vân", "Nhà văn hóa xã Trúc Vân", "18/9/2026", "", "Một buổi", "30/9/2026", "Đã tổ chức", "Có", 125, "Biểu dương 14 tập thể, cá nhân và hộ gia đình. Không hoa, không phong bì; mỗi người được tặng một cây mít.", "hoi-nghi-truc-van.jpg"),
    ("HN15", "Hội nghị biểu dương lao động giỏi - lao động sáng tạo Bệnh viện Đa khoa khu vực Sông Trăng năm 2026", LD, "Cơ sở", "Bệnh viện Đa khoa khu vực Sông Trăng", "Hội trường bệnh viện", "28/10/2026", "", "Một buổi", "15/11/2026", "Đã tổ chức", "Có", 160, "Biểu dương 8 cá nhân, tập thể; bình chọn 5 sáng kiến áp dụng toàn viện.", ""),
    ("HN16", "Hội nghị biểu dương lao động giỏi - lao động sáng tạo Công ty TNHH May Bến Trăng năm 2026", LD, "Cơ sở", "Công ty TNHH May Bến Trăng", "", "", "", "Một buổi", "15/11/2026", "Kế hoạch", "Không", "", "", ""),
    ("HN17", "Hội nghị biểu dương lao động giỏi - lao động sáng tạo Trường THPT Sông Trăng năm 2026", LD, "Cơ sở", "Trường THPT Sông Trăng", "Hội trường A", "", "27/11/2026", "Một buổi", "15/11/2026", "Dự kiến", "Không", 90, "", ""),
    ("HN18", "Hội nghị biểu dương gương người tốt, việc tốt phường Sông Trăng năm 2026", NT, "Xã", "Phường Sông Trăng", "Trung tâm Văn hóa phường Sông Trăng, số 12 đường Bến Thơm", "04/12/2026", "", "Một buổi", "15/12/2026", "Dự kiến", "Không", 180, "", "hoi-nghi-song-trang.jpg"),
    ("HN19", "Hội nghị biểu dương gương người tốt, việc tốt xã Sa Mai năm 2026", NT, "Xã", "Xã Sa Mai", "Hội trường xã Sa Mai", "", "11/12/2026", "Một buổi", "31/10/2026", "Hoãn", "Không", 120, "Dời từ ngày 30/10 để phòng, chống bão.", ""),
    ("HN20", "Hội nghị biểu dương gương người tốt, việc tốt phường Lam Khuê năm 2026", NT, "Xã", "Phường Lam Khuê", "Hội trường phường Lam Khuê", "", "tháng 12/2026", "Một buổi", "15/12/2026", "Dự kiến", "Không", 130, "", ""),
    ("HN21", "Hội nghị biểu dương gương người tốt, việc tốt xã Trầm Mây năm 2026", NT, "Xã", "Xã Trầm Mây", "", "", "", "Một buổi", "15/12/2026", "Kế hoạch", "Không", "", "", ""),
    ("HN22", "Hội nghị biểu dương gương người tốt, việc tốt trong lực lượng vũ trang khu vực Sông Trăng", NT, "Cơ sở", "Ban Chỉ huy Phòng thủ khu vực Sông Trăng", "Hội trường Ban Chỉ huy", "18/12/2026", "", "Một buổi", "31/12/2026", "Dự kiến", "Không", 110, "", ""),
    ("HN23", "Hội nghị biểu dương gương người tốt, việc tốt tỉnh Bình Hương lần thứ I", NT, "Tỉnh", _PROV, "Trung tâm Hội nghị tỉnh", "", "Quý I/2027", "Một ngày", "31/3/2027", "Dự kiến", "Không", 300, "", ""),
    ("HN24", "Hội nghị biểu dương lao động giỏi - lao động sáng tạo tỉnh Bình Hương năm 2027", LD, "Tỉnh", "Liên đoàn Lao động tỉnh Bình Hương", "Nhà văn hóa Lao động tỉnh", "", "5/2027", "Một buổi", "31/5/2027", "Kế hoạch", "Không", 250, "", ""),
    ("HN25", "Hội nghị điển hình tiên tiến tỉnh Bình Hương giai đoạn 2026-2030", DH, "Tỉnh", _PROV, "", "", "2030", "Một ngày", "31/10/2030", "Kế hoạch", "Không", "", "", ""),
]

PROGRAMME_HEADINGS = ["Hội nghị", "Thứ tự", "Giờ", "Nội dung", "Người thực hiện", "Tài liệu"]


def _steps(event, rows):
    return [(event, n, *row) for n, row in enumerate(rows, 1)]


PROGRAMME = (
    _steps("HN12", [
        ("07:30", "Đón tiếp đại biểu; xem trưng bày “Ba mươi tư gương mặt”", "Ban Tổ chức", ""),
        ("08:00", "Khai mạc", "Lãnh đạo Ủy ban nhân dân thị xã", ""),
        ("08:20", "Báo cáo kết quả xây dựng và nhân điển hình tiên tiến giai đoạn 2021-2025", "Thường trực Hội đồng Thi đua - Khen thưởng thị xã", "bao-cao-2021-2025.pdf"),
        ("08:45", "Tham luận: “Mười dòng trước mỗi chuyến biển”", "Ông Trần Văn Hòa", "tham-luan-muoi-dong.pdf"),
        ("09:05", "Tham luận: “Đến trước đám cưới”", "Bà Hồ Thị Kăn", "tham-luan-den-truoc-dam-cuoi.pdf"),
        ("09:25", "Giao lưu với điển hình: bến đò, con thuyền và cái gùi sách", "Người dẫn: Đoàn Thanh niên thị xã", ""),
        ("10:15", "Biểu dương, tôn vinh điển hình tiên tiến", "Lãnh đạo thị xã", ""),
        ("11:00", "Gặp mặt thân mật, ăn trưa", "Toàn thể đại biểu", ""),
        ("14:00", "Đi thăm mô hình lúa - vịt - cá ở Trúc Hạ", "Hợp tác xã Nông nghiệp Trúc Hạ", ""),
        ("16:00", "Phát động thi đua, tổng kết và bế mạc", "Thường trực Thị ủy", ""),
    ])
    + _steps("HN14", [
        ("07:30", "Đón tiếp, văn nghệ của thiếu nhi thôn Hạ Lang", "Đoàn Thanh niên xã", ""),
        ("08:00", "Khai mạc", "Chủ tịch Ủy ban nhân dân xã", ""),
        ("08:15", "Báo cáo tóm tắt phong trào người tốt, việc tốt", "Ủy ban Mặt trận Tổ quốc Việt Nam xã", ""),
        ("08:35", "Giao lưu: “Một việc nhỏ, làm lâu”", "Bà Nguyễn Thị Đào, bà Trần Thị Hoa, em Bảo Khanh", ""),
        ("09:40", "Biểu dương, trao giấy khen và tặng cây", "Lãnh đạo xã", ""),
        ("10:30", "Phát động và bế mạc", "Chủ tịch Ủy ban nhân dân xã", ""),
    ])
    + _steps("HN18", [
        ("07:15", "Đón tiếp đại biểu", "Văn phòng Ủy ban nhân dân phường", ""),
        ("07:45", "Hò đò dọc: trích đoạn hò ghé bến", "Lớp hò trên thuyền của nghệ nhân Võ Đình Lạc", ""),
        ("08:00", "Khai mạc", "Chủ tịch Ủy ban nhân dân phường", ""),
        ("08:15", "Báo cáo kết quả phong trào người tốt, việc tốt năm 2026", "Phòng Văn hóa - Xã hội phường", ""),
        ("08:35", "Tham luận: “Cái vali đi tận nhà”", "Thiếu tá Cao Xuân Bách", "tham-luan-cai-vali.pdf"),
        ("08:55", "Tham luận: “Tên người đan trên mỗi chiếc giỏ”", "Chị Huỳnh Ngọc Ánh", ""),
        ("09:15", "Giao lưu với Tổ xe đêm Bến Trăng", "Đài truyền thanh phường", ""),
        ("09:50", "Biểu dương, tôn vinh; trao giấy khen", "Lãnh đạo phường", ""),
        ("10:40", "Phát động phong trào “Mỗi tuần một việc tốt bên sông” năm 2027", "Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam phường", ""),
        ("11:00", "Tổng kết, bế mạc", "Bí thư Đảng ủy phường", ""),
    ])
    + _steps("HN15", [
        ("14:00", "Khai mạc", "Giám đốc bệnh viện", ""),
        ("14:15", "Trình bày năm sáng kiến vào vòng bình chọn", "Các tác giả", ""),
        ("15:15", "Tham luận: “Bốn giờ vàng từ bản đến viện”", "Bác sĩ Y Moan Niê", "tham-luan-bon-gio-vang.pdf"),
        ("15:40", "Biểu dương, trao thưởng, bế mạc", "Ban Giám đốc và Công đoàn bệnh viện", ""),
    ])
    + _steps("HN22", [
        ("08:00", "Khai mạc", "Chính trị viên Ban Chỉ huy Phòng thủ khu vực", ""),
        ("08:20", "Tham luận: “Học biển từ người dân”", "Đại úy Vàng A Páo", ""),
        ("08:50", "Giao lưu giữa cán bộ, chiến sĩ và nhân dân", "Đoàn cơ sở Ban Chỉ huy", ""),
        ("09:40", "Biểu dương và phát động", "Chỉ huy trưởng", ""),
    ])
)

DELEGATE_HEADINGS = ["Hội nghị", "Tiêu chí", "Nhóm", "Số lượng"]


def _counts(event, **dimensions):
    return [(event, name.replace("_", " "), group, n) for name, groups in dimensions.items() for group, n in groups]


DELEGATES = (
    _counts("HN12",
            Cấp=[("Xã, phường", 132), ("Cơ quan thị xã", 43), ("Doanh nghiệp, hợp tác xã", 35)],
            Lĩnh_vực=[("Nông nghiệp - Nông thôn", 58), ("Giáo dục - Đào tạo", 36), ("Y tế", 22), ("An ninh - Quốc phòng", 27), ("Công nghiệp - Thương mại", 35), ("Văn hóa - Thể thao - Du lịch", 14), ("Lĩnh vực khác", 18)],
            Thành_phần_kinh_tế=[("Nhà nước", 88), ("Tập thể, hợp tác xã", 42), ("Tư nhân, hộ cá thể", 80)],
            Dân_tộc=[("Kinh", 176), ("Vân Kiều", 27), ("Dân tộc khác", 7)],
            Tôn_giáo=[("Phật giáo", 19), ("Công giáo", 16), ("Không theo tôn giáo", 175)],
            Giới_tính=[("Nữ", 94), ("Nam", 116)],
            Độ_tuổi=[("Dưới 35", 57), ("Từ 35 đến 60", 112), ("Trên 60", 41)],
            Đảng_viên=[("Đảng viên", 98), ("Chưa phải đảng viên", 112)])
    + _counts("HN13",
              Giới_tính=[("Nữ", 141), ("Nam", 209)],
              Độ_tuổi=[("Dưới 35", 96), ("Từ 35 đến 60", 187), ("Trên 60", 67)],
              Dân_tộc=[("Kinh", 289), ("Dân tộc thiểu số", 61)])
    + _counts("HN14",
              Lĩnh_vực=[("Nông nghiệp - Nông thôn", 61), ("Giáo dục - Đào tạo", 24), ("Đoàn thể, Mặt trận", 28), ("Lĩnh vực khác", 12)],
              Giới_tính=[("Nữ", 66), ("Nam", 59)],
              Độ_tuổi=[("Dưới 35", 38), ("Từ 35 đến 60", 52), ("Trên 60", 35)],
              Tôn_giáo=[("Phật giáo", 14), ("Công giáo", 3), ("Không theo tôn giáo", 108)])
    + _counts("HN18",
              Lĩnh_vực=[("Công nghiệp - Thương mại", 52), ("Giáo dục - Đào tạo", 31), ("Y tế", 24), ("An ninh - Quốc phòng", 18), ("Văn hóa - Thể thao - Du lịch", 21), ("Lĩnh vực khác", 34)],
              Giới_tính=[("Nữ", 92), ("Nam", 88)],
              Độ_tuổi=[("Dưới 35", 63), ("Từ 35 đến 60", 78), ("Trên 60", 39)],
              Thành_phần_kinh_tế=[("Nhà nước", 71), ("Tập thể, hợp tác xã", 22), ("Tư nhân, hộ cá thể", 87)])
    + _counts("HN15", Giới_tính=[("Nữ", 104), ("Nam", 56)], Độ_tuổi=[("Dưới 35", 71), ("Từ 35 đến 60", 89)])
)

MOVEMENT_HEADINGS = ["Mã phong trào", "Tên phong trào", "Thời gian", "Cơ quan phát động", "Mục tiêu", "Nội dung", "Kết quả"]

MOVEMENTS = [
    ("PT01", "Chung sức xây dựng nông thôn mới", "2021-2025", "Thủ tướng Chính phủ", "Nông thôn có đường sạch, trường tốt, thu nhập bền vững và xóm làng gắn bó.",
     "Hiến đất, góp công, chuyển đổi cây trồng, giữ cảnh quan; mỗi thôn tự chọn một việc để làm đến nơi đến chốn.",
     "Bảy trong bảy xã của thị xã đạt chuẩn; nhân dân hiến hơn 9 hecta đất, làm 63 km đường thôn."),
    ("PT02", "Doanh nghiệp hội nhập và phát triển", "2021-2025", "Thủ tướng Chính phủ", "Doanh nghiệp đổi mới, giữ việc làm và làm ăn ngay thẳng.",
     "Đổi mới quy trình, tiết kiệm năng lượng, chăm lo người lao động.", "112 sáng kiến được công nhận; không doanh nghiệp nào trên địa bàn nợ lương sau dịch."),
    ("PT03", "Cả nước thi đua xây dựng xã hội học tập", "2023-2030", "Thủ tướng Chính phủ", "Ai cũng có chỗ để học, ở tuổi nào cũng học được.",
     "Tủ sách lưu động, lớp học buổi tối, gia đình học tập, dòng họ học tập.", "Mười hai trạm sách, chín gùi sách, 41 lớp học buổi tối đang hoạt động."),
    ("PT04", "Phát triển hạ tầng đồng bộ, hiện đại", "2021-2025", "Thủ tướng Chính phủ", "Đường, cầu, điện, nước đến được nơi xa nhất.",
     "Thi đua rút ngắn tiến độ, giải phóng mặt bằng bằng đồng thuận, tiết kiệm, chống lãng phí.", "Cầu Hạ Lang thông xe tháng 4/2024, trước hạn 5 tháng; thất thoát nước còn 11,4%."),
    ("PT05", "Chung tay vì người nghèo - Không để ai bị bỏ lại phía sau", "2021-2025", "Thủ tướng Chính phủ", "Không ai phải một mình khi khó khăn.",
     "Sửa nhà, cho mượn vốn, cho mượn giống, bữa cơm cho người nuôi bệnh.", "318 hộ thoát nghèo, 204 ngôi nhà được sửa hoặc làm mới."),
    ("PT06", "Lao động giỏi, lao động sáng tạo", "2021-2030", "Liên đoàn Lao động tỉnh Bình Hương", "Mỗi người thợ có một điều mình làm tốt hơn hôm qua.",
     "Đăng ký sáng kiến tại tổ, thử trong một tháng, công khai kết quả.", "476 sáng kiến cấp cơ sở, 38 sáng kiến cấp tỉnh."),
    ("PT07", "Mỗi tuần một việc tốt bên sông", "2022-2026", "Ủy ban nhân dân thị xã Sông Trăng", "Giữ cho dòng sông sạch và người hai bờ gần nhau.",
     "Sáng thứ Bảy hằng tuần, mỗi tổ dân phố, mỗi thôn chọn một việc nhỏ ven sông: vớt bèo, dạy bơi, sửa bến, đọc sách.", "Hơn 11.000 lượt người tham gia; sau tháng 7/2025, năm xã, phường cùng tiếp tục."),
    ("PT08", "Cả nước thi đua đổi mới sáng tạo và chuyển đổi số", "2025-2030", "Thủ tướng Chính phủ", "Công nghệ phục vụ người dân, kể cả người già và người ở xa.",
     "Tổ công nghệ số cộng đồng, hồ sơ trực tuyến, cảm biến và dữ liệu mở.", ""),
]

DOCUMENT_HEADINGS = ["Số ký hiệu", "Loại văn bản", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu", "Tệp", "Liên kết", "Hội nghị", "Phong trào"]

DOCUMENTS = [
    ("06/2022/QH15", "Luật", "15/6/2022", "Quốc hội", "Luật Thi đua, khen thưởng", "", "https://vanban.chinhphu.vn", "", ""),
    ("91/2025/QH15", "Luật", "26/6/2025", "Quốc hội", "Luật Bảo vệ dữ liệu cá nhân", "", "https://vanban.chinhphu.vn", "", ""),
    ("98/2023/NĐ-CP", "Nghị định", "31/12/2023", "Chính phủ", "Quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng", "", "https://vanban.chinhphu.vn", "", ""),
    ("152/2025/NĐ-CP", "Nghị định", "14/6/2025", "Chính phủ", "Quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng", "", "https://vanban.chinhphu.vn", "", ""),
    ("34-CT/TW", "Chỉ thị", "07/4/2014", "Bộ Chính trị", "Về tiếp tục đổi mới công tác thi đua, khen thưởng", "", "", "", ""),
    ("86/KH-UBND", "Kế hoạch", "06/11/2024", "Ủy ban nhân dân thị xã Sông Trăng", "Tổ chức Hội nghị điển hình tiên tiến các cấp giai đoạn 2021-2025", "ke-hoach-86.pdf", "", "HN12", ""),
    ("12/HD-HĐTĐKT", "Hướng dẫn", "25/11/2024", "Hội đồng Thi đua - Khen thưởng thị xã Sông Trăng", "Lựa chọn, giới thiệu điển hình tiên tiến; cơ cấu đại biểu dự hội nghị", "", "", "HN12", ""),
    ("412/QĐ-UBND", "Quyết định", "15/5/2025", "Ủy ban nhân dân thị xã Sông Trăng", "Khen thưởng điển hình tiên tiến giai đoạn 2021-2025", "", "", "HN12", ""),
    ("57/KH-UBND", "Kế hoạch", "22/5/2026", "Ủy ban nhân dân tỉnh Bình Hương", "Tổ chức các hội nghị biểu dương người tốt, việc tốt; lao động giỏi - lao động sáng tạo năm 2026 và năm 2027", "ke-hoach-57.pdf", "", "HN23", ""),
    ("214/QĐ-UBND", "Quyết định", "15/9/2026", "Ủy ban nhân dân xã Trúc Vân", "Khen thưởng gương người tốt, việc tốt xã Trúc Vân năm 2026", "", "", "HN14", ""),
    ("31/KH-UBND", "Kế hoạch", "10/8/2026", "Ủy ban nhân dân phường Sông Trăng", "Tổ chức Hội nghị biểu dương gương người tốt, việc tốt phường Sông Trăng năm 2026", "ke-hoach-31.pdf", "", "HN18", ""),
    ("05/CT-UBND", "Chỉ thị", "12/01/2022", "Ủy ban nhân dân thị xã Sông Trăng", "Phát động phong trào “Mỗi tuần một việc tốt bên sông”", "", "", "", "PT07"),
]

TALK_HEADINGS = ["Hội nghị", "Tên tham luận", "Người trình bày", "Đơn vị", "Tóm tắt", "Tệp"]

TALKS = [
    ("HN12", "Mười dòng trước mỗi chuyến biển", "Trần Văn Hòa", "Xã Sa Mai", "Vì sao một tờ giấy mười dòng dán trong ca-bin cứu được nhiều người hơn một chiếc máy đắt tiền.", "tham-luan-muoi-dong.pdf"),
    ("HN12", "Đến trước đám cưới", "Hồ Thị Kăn", "Xã Khe Trầm", "Kinh nghiệm vận động bỏ tảo hôn ở bản Tà Rùng: kể chuyện thật, giao kết dòng họ, lo sinh kế.", "tham-luan-den-truoc-dam-cuoi.pdf"),
    ("HN13", "Lịch đồng: cuốn sổ của người làm lúa sạch", "Dương Văn Thuận", "Hợp tác xã Nông nghiệp Trúc Hạ", "Mười năm chép năm dòng mỗi sáng và cách biến sổ tay thành lịch chung cho 310 hộ.", "tham-luan-lich-dong.pdf"),
    ("HN15", "Bốn giờ vàng từ bản đến viện", "Y Moan Niê", "Bệnh viện Đa khoa khu vực Sông Trăng", "Bản đồ người, xe và số trực giúp người đột quỵ ở bản xa đến viện kịp giờ.", "tham-luan-bon-gio-vang.pdf"),
    ("HN18", "Cái vali đi tận nhà", "Cao Xuân Bách", "Công an phường Sông Trăng", "Làm giấy tờ cho 286 người già yếu và bài học về sự trân trọng.", "tham-luan-cai-vali.pdf"),
    ("HN18", "Tên người đan trên mỗi chiếc giỏ", "Huỳnh Ngọc Ánh", "Phường Sông Trăng", "Tổ chức việc làm tại nhà cho 94 người từ cây bèo lục bình.", ""),
]

TAKEDOWN_HEADINGS = ["Họ và tên", "Đơn vị", "Năm sinh", "Ngày yêu cầu", "Lý do"]
TAKEDOWN = [("Lê Hữu Phước", "Phường Lam Khuê", 1970, "02/11/2026", "Người được khen đề nghị gỡ")]

GUIDE = [
    "Hướng dẫn sử dụng tệp thiết lập",
    "1. Mỗi trang tính giữ nguyên hàng tiêu đề; có thể thêm cột riêng của cơ quan, cột lạ không bao giờ lên trang.",
    "2. Thời gian hội nghị ghi được đến đâu thì ghi đến đó: 04/12/2026, tháng 12/2026, Quý I/2027 hoặc 2030.",
    "3. Hội nghị đã xong: đổi “Trạng thái” thành “Đã tổ chức” và ghi một câu ở cột “Kết quả”.",
    "4. Người yêu cầu gỡ tên: thêm một hàng ở trang “Gỡ bỏ”, không cần xóa trong các danh sách.",
    "5. Tài liệu kèm theo để trong thư mục tai-lieu; bài viết để trong bai-viet; ảnh để trong anh.",
]
