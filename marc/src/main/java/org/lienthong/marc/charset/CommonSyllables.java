package org.lienthong.marc.charset;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Syllables that are frequent in titles, names and imprints; they decide between two readings. */
final class CommonSyllables {
  private static final Set<String> ALL =
      Set.copyOf(
          List.of(
              ("và của các cho với trong là được có không người một những đã từ khi này đến về năm"
                      + " ở ra trên vào bằng theo tại qua lại hay hoặc thì mà như cùng để nhà văn học"
                      + " sách giáo khoa khóa lớp toán lý lí hóa hoá sinh vật sử địa ngữ tiếng việt"
                      + " anh pháp đức nga trung quốc nam bắc hà nội hồ chí minh thành phố tỉnh huyện"
                      + " xã phường tập quyển phần bài thí dụ ví tác giả tác phẩm thông tin rõ ràng"
                      + " chủ biên dịch nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ ngô"
                      + " dương lý đào đinh lâm mai trịnh đoàn hoa thị đình hữu quang thanh ngọc thu"
                      + " lan hương hùng dũng tuấn sơn long phúc đại cương lịch kinh tế chính trị xã"
                      + " hội khoa kỹ kĩ thuật công nghệ máy tính điện tử cơ sở dữ liệu mạng lập trình"
                      + " quản trị kế toán tài ngân hàng thương mại luật pháp hành dân quyền nghiên"
                      + " cứu phát triển phương pháp dạy môi trường nước đất cây động thực y tế bệnh"
                      + " thuốc sức khỏe nông nghiệp thủy sản chăn nuôi trồng rừng biển đảo truyện"
                      + " ngắn tiểu thuyết thơ ca kịch ký kí hồi nhật cổ tích thiếu nhi trẻ em gái"
                      + " trai cô bé ông bà cha mẹ con anh chị bạn yêu tình đời sống chết mùa xuân hạ"
                      + " đông ngày đêm sáng tối trời trăng sao gió mưa nắng sông núi làng quê đường"
                      + " phố chợ chùa đình lễ tết hỏi đáp hướng dẫn giải thích tập luyện ôn thi đề"
                      + " kiểm tra đánh giá bộ nhất hai ba bốn sáu bảy tám chín mười trăm nghìn tái"
                      + " bản xuất in lần thứ trang hình vẽ bìa khổ cao đẳng trung tiểu mầm non mẫu"
                      + " giáo hiệu sư viện trường thư mục tổng hợp tuyển chọn nâng cơ bản chuyên nhân"
                      + " loại thế giới nước ngoài hiện đại tư tưởng triết mác lê-nin đảng cộng sản"
                      + " cách mạng kháng chiến tranh anh hùng liệt sĩ tổ chức hoạt động thể dục thao"
                      + " âm nhạc mỹ mĩ nghệ thuật phim ảnh kiến trúc xây dựng giao an toàn lao vệ tự"
                      + " tâm lí đạo đức dân tộc tôn phật thiên chúa nét bút tô chữ viết đọc nói nghe"
                      + " kể chuyện sắc màu mới cũ lớn nhỏ tốt đẹp hay vui buồn số hình đại giải tích"
                      + " xác suất thống kê lượng ánh nhiệt quang hạt nguyên phân phản ứng dung dịch"
                      + " hữu vô dòng từ trường sóng cấu bảo vệ quốc phòng tìm hiểu vì sao mấy điều"
                      + " cần biết bí quyết bước đầu câu gì đó đây ấy cũng rất nhiều ít chúng ta tôi"
                      + " mình nó họ ai đâu nào đi làm ăn uống ngủ chơi xem cái chiếc cuốn tờ lá quả"
                      + " cá chó mèo gà vịt trâu bò ngựa voi hổ khỉ chim rồng rắn thỏ rùa kiến ong"
                      + " bướm")
                  .split(" ")));

  private CommonSyllables() {}

  static boolean contains(String word) {
    return ALL.contains(word.toLowerCase(Locale.ROOT));
  }
}
