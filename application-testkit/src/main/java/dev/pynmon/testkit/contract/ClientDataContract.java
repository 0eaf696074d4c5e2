package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.testkit.scenario.AnInvocation;
import dev.pynmon.testkit.scenario.ClientDatum;
import dev.pynmon.testkit.scenario.Pynenc;
import dev.pynmon.testkit.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of {@link ClientData}. */
public abstract class ClientDataContract extends BackendContract {
  private static final int MAX_BYTES = 10_000_000;

  @Test
  void emptyStore_hasNothing() {
    ClientData data = data(aScenario());
    assertThat(data.of(List.of(DataReference.to("x")), MAX_BYTES)).isEmpty();
    assertThat(data.of(List.of(), MAX_BYTES)).isEmpty();
    pages(data).holds(List.of());
    assertThat(data.count(10)).isEqualTo(new Count.Exact(0));
  }

  @ParameterizedTest
  @EnumSource
  void texts_areAsWritten_byEveryPynenc(Pynenc pynenc) {
    ClientDatum plain = aValue('"' + "A".repeat(1_100) + '"');
    ClientDatum wide = aValue('"' + "日本é\uD83D\uDE00 <b>".repeat(300) + '"');
    ClientData data = data(aScenario().by(pynenc).with(plain, wide));
    assertThat(text(data, plain, MAX_BYTES)).isEqualTo(whole(plain));
    assertThat(text(data, wide, MAX_BYTES)).isEqualTo(whole(wide));
  }

  @Test
  void of_leavesOutTheUnknown() {
    ClientDatum known = aValue("\"x\"");
    ClientData data = data(aScenario().with(known));
    assertThat(
            data.of(
                List.of(
                    DataReference.to("gone"),
                    known.reference(),
                    new DataReference(DataReference.PREFIX + ":%")),
                MAX_BYTES))
        .containsOnlyKeys(known.reference());
  }

  @Test
  void longText_isCut() {
    ClientDatum large = aValue("x".repeat(5_000));
    ClientData data = data(aScenario().with(large));
    assertThat(text(data, large, 100)).isEqualTo(new StoredText("x".repeat(100), 5_000, true));
    assertThat(text(data, large, 5_000)).isEqualTo(whole(large));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
  void textCutWithinACharacter_endsBeforeIt(int maxBytes) {
    ClientDatum wide = aValue("é日\uD83D\uDE00é日");
    StoredText found = text(data(aScenario().with(wide)), wide, maxBytes);
    assertThat(wide.text()).startsWith(found.text());
    assertThat(found.text().getBytes(StandardCharsets.UTF_8).length)
        .isBetween(maxBytes - 3, maxBytes);
    assertThat(found.cut()).isTrue();
    assertThat(found.length()).isEqualTo(14);
  }

  @Test
  void megabyte_isReadWhole() {
    ClientDatum large = aValue('"' + "é".repeat(1_000_000) + '"');
    assertThat(text(data(aScenario().with(large)), large, MAX_BYTES)).isEqualTo(whole(large));
  }

  @Test
  void brokenText_isGivenAsItIs() {
    ClientDatum broken = aValue("{oops \u0000");
    assertThat(text(data(aScenario().with(broken)), broken, MAX_BYTES)).isEqualTo(whole(broken));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void page_walksInPages(int limit) {
    ClientDatum[] written =
        IntStream.range(0, 5).mapToObj(n -> aValue("é".repeat(n + 1))).toArray(ClientDatum[]::new);
    ClientData data = data(aScenario().with(written));
    List<ClientDataEntry> order = taken(() -> data.page(PageRequest.first(10))).items();
    assertThat(order)
        .extracting(ClientDataContract::timeless)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(written).map(ClientDatum::entry).map(ClientDataContract::timeless).toList());
    pages(data).walks(order, limit);
  }

  @Test
  void valueThatIsNew_isListed() {
    ClientDatum old = aValue("1");
    ClientDatum young = aValue("2");
    Scenario scenario = aScenario().with(old);
    ClientData data = data(scenario);
    assertThat(taken(() -> data.page(PageRequest.first(10))).items()).hasSize(1);
    also(scenario.later().with(young));
    assertThat(data.of(List.of(young.reference()), 10)).containsOnlyKeys(young.reference());
    whenCataloguesAreMadeAnew();
    assertThat(taken(() -> data.page(PageRequest.first(10))).items())
        .extracting(ClientDataEntry::reference)
        .containsExactlyInAnyOrder(old.reference(), young.reference());
    assertThat(data.count(10)).isEqualTo(new Count.Exact(2));
  }

  @Test
  void count_goesNoFurtherThanAsked() {
    ClientData data = data(aScenario().with(aValue("1"), aValue("2"), aValue("3")));
    assertThat(data.count(4)).isEqualTo(new Count.Exact(3));
    assertThat(data.count(3)).isEqualTo(new Count.AtLeast(3));
    assertThat(data.count(2)).isEqualTo(new Count.AtLeast(2));
  }

  @Test
  void cursorsThatAreNotOfThisList_areRefused() {
    Scenario scenario =
        aScenario()
            .with(aValue("1"), aValue("2"))
            .with(Stream.generate(AnInvocation::anInvocation).limit(2).toList());
    Paging<ClientDataEntry> paging = pages(data(scenario));
    paging.refusesMalformedCursors();
    paging.refuses(
        new Paging<>(stateBackend(store().open(scenario.app())).records()::page).someCursor());
  }

  /** Not every kind of store keeps the time. */
  private static ClientDataEntry timeless(ClientDataEntry entry) {
    return new ClientDataEntry(entry.reference(), entry.bytes(), Optional.empty());
  }

  private static Paging<ClientDataEntry> pages(ClientData data) {
    return new Paging<>(page -> taken(() -> data.page(page)));
  }

  private static StoredText text(ClientData data, ClientDatum datum, int maxBytes) {
    return Optional.ofNullable(data.of(List.of(datum.reference()), maxBytes).get(datum.reference()))
        .orElseThrow();
  }

  private static StoredText whole(ClientDatum datum) {
    int bytes = datum.text().getBytes(StandardCharsets.UTF_8).length;
    return new StoredText(datum.text(), bytes, false);
  }

  private ClientData data(Scenario scenario) {
    return clientData(seed(scenario)).clientData();
  }
}
