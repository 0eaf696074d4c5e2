package dev.pynmon.demo.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.demo.chance.Dice;
import dev.pynmon.demo.task.Failure;
import dev.pynmon.domain.failure.FailureCause;
import dev.pynmon.domain.failure.Fingerprint;
import dev.pynmon.domain.failure.GivenNames;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.format.JsonValueDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which failures of the demo a person puts together, and which apart. */
class FingerprintsTest {
  private static final Dice DICE = new Dice.Box(7, "fingerprints").dice("failures");

  private static final GivenNames GIVEN = new GivenNames(List.of("nordlicht", "grosso"));

  private enum Judged {
    OUT_OF_STOCK(
        each -> Troubles.outOfStock(each, Goods.sku(DICE), DICE.between(1, 4)),
        "order #: AB-# out of stock (wanted #, # left)"),
    // An expired card is another matter than suspected fraud.
    DECLINED(
        each -> Troubles.declined(each, DICE),
        "card declined for order # (issuer code #: do not honour)",
        "card declined for order # (issuer code #: expired card)",
        "card declined for order # (issuer code #: insufficient funds)",
        "card declined for order # (issuer code #: suspected fraud)"),
    GATEWAY(
        _ -> Troubles.gatewayTimeout(),
        "HTTPSConnectionPool(host=…, port=#): Read timed out. (read timeout=#)"),
    CARRIER(
        _ -> Troubles.carrierDown(DICE), "carrier answered # Service Unavailable: {…: #, …: …}"),
    SMTP(_ -> Troubles.smtpDown(), "Connection unexpectedly closed: timed out"),
    RECIPIENT(_ -> Troubles.unknownRecipient(Goods.address(DICE)), "{…: (#, …)}"),
    WAREHOUSE(
        _ -> Troubles.warehouseDown(),
        "(psycopg#.OperationalError) connection to server at … (#), port # failed: Connection"
            + " refused Is the server running on that host and accepting TCP/IP connections?"
            + " (Background on this error at: https://"),
    DEADLOCK(
        _ -> Troubles.deadlock(),
        "(psycopg#.errors.DeadlockDetected) deadlock detected DETAIL: Process # waits for ShareLock"
            + " on transaction #; blocked by process #. HINT: See server log for query details."),
    // Which feed it is, the task was told.
    FEED(
        each -> Troubles.badFeed(each % 2 == 0 ? "grosso" : "nordlicht", each),
        "chunk # of feed … failed Traceback (most recent call last): File …, line #, in"
            + " index_products product = parse(row) File …, line #, in parse price ="
            + " Decimal(row[…]) KeyError: …"),
    DISK(each -> Troubles.diskFull("/var/a" + each), "[Errno #] No space left on device: …"),
    IMAGE(each -> Troubles.badImage(each), "cannot identify image file …");

    private final IntFunction<Failure> failures;
    private final List<String> patterns;

    Judged(IntFunction<Failure> failures, String... patterns) {
      this.failures = failures;
      this.patterns = Arrays.asList(patterns);
    }
  }

  @ParameterizedTest
  @EnumSource
  void failures_areTogetherAndApart_asAPersonPutsThem(Judged judged) {
    assertThat(
            IntStream.range(0, 50)
                .mapToObj(judged.failures)
                .map(failure -> failure.stored(failure.details()))
                .map(text -> new JsonValueDecoder().decodeException(StoredText.whole(text)))
                .map(FailureCause::of)
                .map(
                    failureCause ->
                        Fingerprint.of(Optional.empty(), Optional.of(failureCause), GIVEN))
                .map(fingerprint -> fingerprint.pattern().orElseThrow())
                .distinct()
                .sorted())
        .isEqualTo(judged.patterns);
  }
}
