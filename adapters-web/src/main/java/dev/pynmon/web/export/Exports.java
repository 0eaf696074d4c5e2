package dev.pynmon.web.export;

import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.Params;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Routes of lists as files. */
public final class Exports {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Exports() {}

  /** A list as CSV and as NDJSON: {@code /export/NAME.csv} and {@code /export/NAME.ndjson}. */
  public static <T> List<Route> routes(Sheet<T> sheet, Function<Request, Portion.Source<T>> list) {
    return routes(sheet, list, Exports::app);
  }

  /** The same of a list that is of no application. */
  public static <T> List<Route> ofInstance(
      Sheet<T> sheet, Function<Request, Portion.Source<T>> list) {
    return routes(sheet, list, _ -> "pynmon");
  }

  private static <T> List<Route> routes(
      Sheet<T> sheet, Function<Request, Portion.Source<T>> list, Function<Request, String> whose) {
    return List.of(
        route(sheet, list, whose, "csv", "text/csv; charset=UTF-8", new CsvLines()),
        route(sheet, list, whose, "ndjson", "application/x-ndjson", new NdjsonLines()));
  }

  private static <T> Route route(
      Sheet<T> sheet,
      Function<Request, Portion.Source<T>> list,
      Function<Request, String> whose,
      String ending,
      String type,
      Lines lines) {
    return Route.json(
        "/export/" + sheet.name() + "." + ending,
        request -> {
          int most = request.params().number(Params.LIMIT, ListFile.MOST, 1, ListFile.MOST);
          ListFile<T> file = new ListFile<>(sheet, list.apply(request), lines, most);
          return new Reply.Streamed(
              type, name(whose.apply(request), sheet, request) + "." + ending, file);
        });
  }

  /** Whose it is, the list and when: {@code shop-invocations-20261124T144510Z}. */
  private static String name(String whose, Sheet<?> sheet, Request request) {
    return whose + "-" + sheet.name() + "-" + STAMP.format(request.now());
  }

  private static String app(Request request) {
    return request.app().key().value().replaceAll("[^A-Za-z0-9.-]+", "-");
  }
}
