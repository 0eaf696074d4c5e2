package dev.pynmon.demo.app;

import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.task.Failure;
import java.util.List;

/** Exceptions as libraries and people's own code raise them, with the texts that those have. */
final class Troubles {
  static final String PAYMENTS = "payments";
  static final String CARRIER = "carrier";
  static final String SMTP = "smtp";
  static final String WAREHOUSE = "warehouse database";

  private static final List<String> DECLINES =
      List.of(
          "51: insufficient funds", "54: expired card", "05: do not honour", "59: suspected fraud");

  private Troubles() {}

  static Failure declined(int order, Dice dice) {
    return Failure.own(
        "shop.payments.CardDeclined",
        "card declined for order " + order + " (issuer code " + dice.pick(DECLINES) + ")");
  }

  static Failure gatewayTimeout() {
    return Failure.own(
            "requests.exceptions.ReadTimeout",
            "HTTPSConnectionPool(host='api.payments.example', port=443): Read timed out."
                + " (read timeout=10)")
        .passing();
  }

  static Failure carrierDown(Dice dice) {
    return Failure.own(
            "shop.shipping.CarrierError",
            "carrier answered 503 Service Unavailable: {'retry_after': "
                + dice.between(5, 60)
                + ", 'request_id': '"
                + dice.uuid().substring(0, 8)
                + "'}")
        .passing();
  }

  static Failure outOfStock(int order, String sku, int wanted) {
    return Failure.builtin(
        "LookupError",
        "order " + order + ": " + sku + " out of stock (wanted " + wanted + ", 0 left)");
  }

  static Failure smtpDown() {
    return Failure.own(
            "smtplib.SMTPServerDisconnected", "Connection unexpectedly closed: timed out")
        .passing();
  }

  static Failure unknownRecipient(String address) {
    return Failure.own(
        "smtplib.SMTPRecipientsRefused",
        "{'" + address + "': (550, b'5.1.1 <" + address + ">: user unknown')}");
  }

  static Failure warehouseDown() {
    return Failure.own(
            "sqlalchemy.exc.OperationalError",
            "(psycopg2.OperationalError) connection to server at \"warehouse-db\" (10.0.3.17),"
                + " port 5432 failed: Connection refused\n"
                + "\tIs the server running on that host and accepting TCP/IP connections?\n\n"
                + "(Background on this error at: https://sqlalche.me/e/20/e3q8)")
        .passing();
  }

  static Failure deadlock() {
    return Failure.own(
            "sqlalchemy.exc.OperationalError",
            "(psycopg2.errors.DeadlockDetected) deadlock detected\n"
                + "DETAIL:  Process 4711 waits for ShareLock on transaction 88123; blocked by"
                + " process 4720.\n"
                + "HINT:  See server log for query details.")
        .passing();
  }

  static Failure badFeed(String feed, int chunk) {
    return Failure.builtin(
        "RuntimeError",
        "chunk "
            + chunk
            + " of feed "
            + feed
            + " failed\n"
            + trace("/srv/shop/catalog.py", 118, "index_products", "product = parse(row)")
            + frame("/srv/shop/catalog.py", 74, "parse", "price = Decimal(row['price'])")
            + "KeyError: 'price'");
  }

  /** Long enough to lie in the client data store. */
  static Failure modelFailed(String region) {
    StringBuilder text =
        new StringBuilder("forecast for " + region + " did not converge\n")
            .append(trace("/srv/reports/ml.py", 203, "forecast", "model.fit(history)"));
    for (int depth = 1; depth <= 12; depth++) {
      text.append(
          frame("/srv/reports/solver.py", 40 + depth, "_step", "return self._step(state, depth)"));
    }
    return Failure.own(
        "reports.ml.ConvergenceError",
        text.append("FloatingPointError: overflow encountered in exp").toString());
  }

  static Failure diskFull(String file) {
    return Failure.builtin("OSError", "[Errno 28] No space left on device: '" + file + "'");
  }

  static Failure badImage(int image) {
    return Failure.own(
        "PIL.UnidentifiedImageError", "cannot identify image file 'media/" + image + ".webp'");
  }

  private static String trace(String file, int line, String function, String code) {
    return "Traceback (most recent call last):\n" + frame(file, line, function, code);
  }

  private static String frame(String file, int line, String function, String code) {
    return "  File \"" + file + "\", line " + line + ", in " + function + "\n    " + code + "\n";
  }
}
