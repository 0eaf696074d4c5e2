package dev.pynmon.domain.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {
  private static final String LINES =
      """
      Traceback (most recent call last):
        File "/srv/shop/catalog.py", line 118, in index_products
          product = parse(row)
        File "/srv/shop/catalog.py", line 41, in parse
          price: Decimal = Decimal(row['price'])
      """;

  @Test
  void ofATraceback_itsLastLineIsShown_behindWhatStandsBeforeIt() {
    String said = "chunk 7 of feed lumen failed\n" + LINES;

    assertThat(Trace.shortened(said + "KeyError: 'price'"))
        .isEqualTo("chunk 7 of feed lumen failed\n… KeyError: 'price'");
    assertThat(Trace.shortened(said + "shop.errors.NoPrice\n"))
        .isEqualTo("chunk 7 of feed lumen failed\n… shop.errors.NoPrice\n");
    assertThat(new FailureCause("RuntimeError", said + "KeyError: 'price'").line())
        .isEqualTo("RuntimeError: chunk 7 of feed lumen failed … KeyError: 'price'");
  }

  @Test
  void whatTheSourceSays_isNotWhatWasRaised() {
    String said =
        LINES.replace("price: Decimal = Decimal(row['price'])", "raise NoPrice(\"Timeout: 30 s\")");

    assertThat(Trace.shortened(said + "NoPrice: Timeout: 30 s\nHint: none"))
        .isEqualTo("… NoPrice: Timeout: 30 s\nHint: none");
    assertThat(Trace.shortened((LINES + "KeyError: 'price'").replace("\n", " ")))
        .isEqualTo("… KeyError: 'price'");
  }

  @Test
  void withoutOne_orWithoutItsEnd_allIsShown() {
    assertThat(Trace.shortened("KeyError: 'price'")).isEqualTo("KeyError: 'price'");
    assertThat(Trace.shortened(LINES)).isEqualTo(LINES);
  }

  @Test
  void inAMaskedMessage_itsPiecesAreFound() {
    MaskedMessage message = MaskedMessage.of("chunk 7 failed\n" + LINES + "KeyError: 'price'");
    Trace trace = Trace.in(message.pieces()).orElseThrow();
    StringBuilder left = new StringBuilder();
    for (int i = 0; i < message.pieces().size(); i++) {
      left.append(trace.left(i, message.pieces().get(i).text()));
    }

    assertThat(left).hasToString("chunk 7 failed … KeyError: price");
  }
}
