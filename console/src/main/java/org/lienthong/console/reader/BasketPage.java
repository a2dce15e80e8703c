package org.lienthong.console.reader;

import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.lienthong.console.search.ChosenRecords;
import org.lienthong.console.search.RecordDescription;
import org.lienthong.core.store.StoredRecord;
import org.lienthong.http.HttpRefusal;

/** The basket: {@code /basket}, its printed list, and its records as files. */
final class BasketPage implements Page {
  private static final String ADDRESS = "/basket";
  private static final String FULL = ADDRESS + "?full=1";

  private final ChosenRecords records;
  private final Templates templates;

  BasketPage(ChosenRecords records, Templates templates) {
    this.records = records;
    this.templates = templates;
  }

  @Override
  public PageAnswer get(Visit visit) {
    Frame frame = visit.frame();
    List<StoredRecord> chosen = records.find(frame.cookies().basket().ids());
    if (visit.rest().isEmpty()) {
      return page("basket", visit, chosen);
    }
    String part = visit.only();
    return part.equals("print")
        ? page("basketprint", visit, chosen)
        : BasketFile.named(part).orElseThrow(Page::unknown).of(chosen);
  }

  private PageAnswer page(String template, Visit visit, List<StoredRecord> chosen) {
    List<RecordDescription> described = chosen.stream().map(records::describe).toList();
    return templates.page(
        template,
        visit.frame(),
        Map.of(
            "records",
            described,
            "gone",
            records.gone(visit.frame().cookies().basket().ids()),
            "full",
            !visit.value("full").isEmpty() && visit.frame().cookies().basket().isFull()));
  }

  @Override
  public boolean takesForms(List<String> rest) {
    return rest.isEmpty();
  }

  /** Adds a record, removes one, or removes all, and goes back to where the form was. */
  @Override
  public PageAnswer post(Visit visit) {
    Frame frame = visit.whole().frame();
    Basket before = frame.cookies().basket();
    String id = visit.value("id");
    String action = visit.value("action");
    if (!action.equals("clear") && !Basket.isId(id)) {
      throw unclear();
    }
    Basket after =
        switch (action) {
          case "add" -> before.with(id);
          case "remove" -> before.without(records.idsOf(id, before.ids()));
          case "clear" -> Basket.EMPTY;
          default -> throw unclear();
        };
    boolean refused = action.equals("add") && !after.has(id);
    String back = Addresses.own(visit.value("back"), ADDRESS);
    return PageAnswer.redirect(HttpStatus.SEE_OTHER_303, frame.to(refused ? FULL : back))
        .with(HttpHeader.SET_COOKIE, ReaderCookies.basket(frame.server(), after));
  }

  private static HttpRefusal unclear() {
    return new HttpRefusal(
        HttpStatus.BAD_REQUEST_400, "Không rõ phải làm gì", "It is not clear what to do");
  }
}
