package dev.pynmon.testkit.contract;

import static dev.pynmon.testkit.scenario.ClientDatum.aValue;
import static dev.pynmon.testkit.scenario.Scenario.aScenario;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.out.clientdata.ClientData;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.testkit.scenario.ClientDatum;
import dev.pynmon.testkit.scenario.Scenario;
import dev.pynmon.testkit.scenario.Times;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The contract of {@link ClientData} where the time of a value is kept, so that the list is newest
 * first.
 */
public abstract class ClientDataOrderContract extends BackendContract {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 5, 6})
  void page_walksInPages_newestFirst(int limit) {
    List<ClientDatum> written =
        IntStream.range(0, 5).mapToObj(n -> aValue("é".repeat(n + 1) + limit)).toList();
    ClientData data = data(aScenario().with(written.reversed().toArray(ClientDatum[]::new)));
    pages(data).walks(written.reversed().stream().map(ClientDatum::entry).toList(), limit);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void valuesOfOneMoment_areEachShownOnce(int limit) {
    ClientDatum[] written =
        IntStream.range(0, 4)
            .mapToObj(n -> aValue("v" + n).storedAt(Times.START.truncatedTo(ChronoUnit.MILLIS)))
            .toArray(ClientDatum[]::new);
    ClientData data = data(aScenario().with(written));
    List<ClientDataEntry> order = taken(() -> data.page(PageRequest.first(10))).items();
    assertThat(order)
        .containsExactlyInAnyOrderElementsOf(Stream.of(written).map(ClientDatum::entry).toList());
    pages(data).walks(order, limit);
  }

  private static Paging<ClientDataEntry> pages(ClientData data) {
    return new Paging<>(page -> taken(() -> data.page(page)));
  }

  private ClientData data(Scenario scenario) {
    return clientData(seed(scenario)).clientData();
  }
}
