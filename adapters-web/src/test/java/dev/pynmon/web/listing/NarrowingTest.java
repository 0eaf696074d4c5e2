package dev.pynmon.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.domain.search.Field;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NarrowingTest {
  private static final String LONG = "args.order:948262 registered:>-2h NOT status:success";

  @Test
  void ofAShortFilter_cellsAreLinks() {
    Narrowing list = Narrowing.of(Query.parse("status=FAILED&q=a&limit=20"), 20);

    assertThat(list.form()).isEmpty();
    assertThat(list.to("status", Field.STATUS, Optional.of("RETRY")))
        .containsExactly(Only.link(new Href("?q=a&status=RETRY")));
    assertThat(list.and(Field.HOST, Optional.of("web 1")))
        .containsExactly(Only.link(new Href("?status=FAILED&q=a%20host%3A%22web%201%22")));
    assertThat(list.and(Field.HOST, Optional.empty())).isEmpty();
  }

  @Test
  void ofALongOne_theyAreButtonsOfAForm_whichSaysItOnce() {
    assertThat(Narrowing.of(Query.parse("q=" + "a".repeat(197)), 50).form()).isEmpty();
    assertThat(Narrowing.of(Query.parse("q=" + "a".repeat(198)), 50).form()).isNotEmpty();
    assertThat(Narrowing.of(Query.parse("status=FAILED"), 100).form()).isEmpty();
    Query asked = Query.parse("status=FAILED&page=3&q=" + LONG);
    Narrowing list = Narrowing.of(asked, 51);

    assertThat(list.form())
        .containsExactly(
            new Narrowing.Kept(
                List.of(new Query.Pair("status", "FAILED"), new Query.Pair("q", LONG))));
    assertThat(list.to("status", Field.STATUS, Optional.of("FAILED")))
        .containsExactly(Only.button("status:FAILED"));
    assertThat(list.written(Field.WAIT, Optional.of(">=2s")))
        .containsExactly(Only.button("wait:>=2s"));
  }

  @Test
  void whatAButtonAdds_isJoinedToTheQuery() {
    assertThat(Narrowing.added(Query.parse("q=a&status=FAILED"))).isEmpty();
    assertThat(Narrowing.added(Query.parse("q=a&status=FAILED&add=host:b&page=2")))
        .contains(Query.parse("status=FAILED&q=a host:b"));
    assertThat(Narrowing.added(Query.parse("q=a OR b&add=host:b")))
        .contains(Query.parse("q=(a OR b) host:b"));
    assertThat(Narrowing.added(Query.parse("q=a host:b&add=host:b")))
        .contains(Query.parse("q=a host:b"));
    assertThat(Narrowing.added(Query.parse("q=a OR host:b&add=host:b")))
        .contains(Query.parse("q=(a OR host:b) host:b"));
    assertThat(Narrowing.added(Query.parse("q=wait:>=5ms&add=wait:>=5m")))
        .contains(Query.parse("q=wait:>=5ms wait:>=5m"));
    assertThat(Narrowing.added(Query.parse("add=host:b"))).contains(Query.parse("q=host:b"));
  }
}
