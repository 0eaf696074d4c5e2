package dev.pynmon.application.service.clientdata;

import static dev.pynmon.application.fake.FakeMonitor.without;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.fake.FakeData;
import dev.pynmon.application.fake.FakeDecoder;
import dev.pynmon.application.fake.FakeInfo;
import dev.pynmon.application.fake.FakeMonitor;
import dev.pynmon.application.fake.FakeStore;
import dev.pynmon.application.port.in.clientdata.ClientDataOverview;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrowseClientDataServiceTest {
  private static final AppKey SHOP = new AppKey("shop");
  private static final DataReference REFERENCE = DataReference.to("text");

  private final FakeData data = new FakeData().text(REFERENCE, "text");
  private final BrowseClientDataService service = service(FakeMonitor.over(data));

  private static BrowseClientDataService service(FakeMonitor monitor) {
    return new BrowseClientDataService(monitor.directory(), new FakeDecoder());
  }

  @Test
  void browse_showsEntriesWithoutContent() {
    ClientDataOverview overview = service.browse(SHOP, PageRequest.first(5));
    assertThat(overview.entries().available()).contains(new Count.Exact(1));
    assertThat(overview.page().available().orElseThrow().value().orElseThrow().items())
        .extracting(entry -> entry.reference())
        .containsExactly(REFERENCE);
    assertThat(overview.settings()).isNotEmpty();
  }

  @Test
  void browse_fewEntries_areMeasuredExactly() {
    ClientDataOverview overview = service.browse(SHOP, PageRequest.first(5));
    assertThat(overview.bytes()).hasValue(4);
    assertThat(overview.bytesSampled()).isZero();
  }

  @Test
  void browse_manyEntries_areEstimatedFromSome() {
    for (int number = 0; number < 250; number++) {
      data.text(DataReference.to("text" + number), "12345678");
    }
    ClientDataOverview overview = service.browse(SHOP, PageRequest.first(5));
    assertThat(overview.bytesSampled()).isEqualTo(100);
    assertThat(overview.bytes().orElseThrow()).isBetween(1_990L, 2_008L);
  }

  @Test
  void read_showsTheValue() {
    assertThat(service.read(SHOP, REFERENCE))
        .isEqualTo(
            new Answer.Available<>(
                Optional.of(
                    new ShownValue(
                        StoredText.whole("text"),
                        new DecodedValue.Text("text", 4),
                        Optional.of(REFERENCE)))));
  }

  @Test
  void read_unknownReference_isEmpty() {
    assertThat(service.read(SHOP, DataReference.to("other")))
        .isEqualTo(new Answer.Available<>(Optional.empty()));
  }

  @Test
  void browse_storeMissing_saysSo() {
    FakeStore partial =
        new FakeStore().holds(FakeInfo.bare("shop"), data, without(Component.CLIENT_DATA_STORE));
    ClientDataOverview overview =
        service(new FakeMonitor().file("shop.db", partial)).browse(SHOP, PageRequest.first(5));
    assertThat(overview.entries().absence()).isPresent();
    assertThat(overview.page().absence()).isPresent();
  }
}
