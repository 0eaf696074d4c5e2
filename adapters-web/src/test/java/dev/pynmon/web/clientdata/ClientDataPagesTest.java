package dev.pynmon.web.clientdata;

import static dev.pynmon.web.testing.Samples.there;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.value.DecodedValue;
import dev.pynmon.domain.value.StoredText;
import dev.pynmon.web.testing.FakeMonitor;
import dev.pynmon.web.testing.Samples;
import dev.pynmon.web.testing.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientDataPagesTest {
  private static final DataReference KEY = DataReference.to("[1]");
  private static final String PATH =
      "/client-data-store/entry?key=" + KEY.value().replace(":", "%3A");

  private static final String TEXT = PATH.replace("/entry?", "/entry/text?");

  private final FakeMonitor monitor = new FakeMonitor();
  private final Site site = Site.of(monitor.useCases());

  @AfterEach
  void stop() {
    site.close();
  }

  @Test
  void store_entries_areListedWithSizeAndTime() {
    monitor.clientData.entries =
        there(
            Samples.taken(
                Page.of(
                    List.of(
                        new ClientDataEntry(KEY, 28_890, Optional.of(Samples.NOW)),
                        new ClientDataEntry(new DataReference(Samples.EVIL), 1, Optional.empty())),
                    Optional.of(new Cursor("c")),
                    Optional.empty())));

    HttpResponse<String> page = site.browse("/client-data-store/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(
            "28.9 KB",
            "not kept",
            KEY.value(),
            "as of 14:47:00 UTC",
            "href=\"/client-data-store/?after&#61;c\"")
        .doesNotContain("<script>alert");
  }

  @Test
  void store_saysHowLargeItIs_andWhetherThatIsAnEstimate() {
    monitor.clientData.bytes = OptionalLong.of(28_890);
    assertThat(site.browse("/client-data-store/").body())
        .contains("<span class=\"t3\">28.9 KB</span>")
        .contains("The store as a whole: pynenc tables");

    monitor.clientData.bytesSampled = 100;
    assertThat(site.browse("/client-data-store/").body())
        .contains("about 28.9 KB, estimated from 100 of them");

    monitor.clientData.bytes = OptionalLong.empty();
    assertThat(site.browse("/client-data-store/").body()).contains("size not known");
  }

  @Test
  void store_warningThreshold_isASize() {
    monitor.clientData.settings =
        List.of(new Setting("Warning threshold", "warn_threshold", "10485760", "pyproject.toml"));
    assertThat(site.browse("/client-data-store/").body())
        .contains(">10.5 MB, 10485760 characters</td>", "pyproject.toml");

    monitor.clientData.settings =
        List.of(new Setting("Warning threshold", "warn_threshold", "much", ""));
    assertThat(site.browse("/client-data-store/").body()).contains(">much</td>");
  }

  @Test
  void store_beingListed_saysSoAndTriesAgain() {
    monitor.clientData.entries = there(new Snapshot.NotYet<Page<ClientDataEntry>>(Samples.NOW));

    assertThat(site.browse("/client-data-store/").body())
        .contains("The entries are being listed", "data-retry");
  }

  @Test
  void store_down_is503ThatNamesIt() {
    monitor.clientData.entries = Samples.down();

    assertThat(site.browse("/client-data-store/").statusCode()).isEqualTo(503);
    assertThat(site.browse("/client-data-store/").body())
        .contains("The client data store cannot be read");
  }

  @Test
  void entry_content_isShown() {
    monitor.clientData.entry =
        there(
            Optional.of(
                new ShownValue(
                    new StoredText("[1, \"<b>\"]", 2_000_000, true),
                    new DecodedValue.Items("list", List.of(new DecodedValue.Text("<b>", 3)), 1),
                    Optional.of(KEY))));

    HttpResponse<String> page = site.browse(PATH);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(KEY.value(), "2,000,000 long, the first 10 read", "&lt;b&gt;")
        .doesNotContain("<b>\"");
  }

  @Test
  void entry_whoseContentIsHidden_saysSo() {
    monitor.clientData.entry =
        there(
            Optional.of(
                new ShownValue(
                    new StoredText("", 9, true),
                    new DecodedValue.LeftOut("hidden: for a reason"),
                    Optional.of(KEY))));

    assertThat(site.browse(PATH).body())
        .contains("hidden: for a reason", "Not shown.")
        .doesNotContain(" long");
  }

  @Test
  void entry_asText_isAFileOfAllThatWasRead() {
    monitor.clientData.entry = there(Optional.of(text(new StoredText("[1, \"<b>\"]", 10, false))));
    assertThat(site.browse(PATH).body())
        .contains(
            "href=\"/client-data-store/entry/text?key&#61;",
            "data-copy-from=\"/client-data-store/entry/text?key&#61;");

    HttpResponse<String> whole = site.browse(TEXT);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo("[1, \"<b>\"]");
    assertThat(whole.headers().firstValue("Content-Type")).contains("text/plain; charset=UTF-8");
    assertThat(whole.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"entry.txt\"");

    monitor.clientData.entry = there(Optional.of(text(new StoredText("[1, 2", 2_000_000, true))));
    assertThat(site.browse(PATH).body())
        .contains(">Text file</a>")
        .doesNotContain("data-copy-from");
    assertThat(site.browse(TEXT).headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"entry-beginning.txt\"");
  }

  @Test
  void entry_asText_hiddenUnknownOrWithoutAKey_isRefused() {
    assertThat(site.browse(TEXT).statusCode()).isEqualTo(404);
    assertThat(site.browse("/client-data-store/entry/text").statusCode()).isEqualTo(400);

    monitor.clientData.entry = there(Optional.of(text(new StoredText("", 9, true))));
    assertThat(site.browse(PATH).body()).doesNotContain("entry/text");
    assertThat(site.browse(TEXT).statusCode()).isEqualTo(404);
    assertThat(site.browse(TEXT).body()).contains("is hidden", "--mask-arguments");
  }

  private static ShownValue text(StoredText text) {
    return new ShownValue(text, new DecodedValue.LeftOut("not of interest"), Optional.of(KEY));
  }

  @Test
  void entry_unknown_is404() {
    assertThat(site.browse(PATH).statusCode()).isEqualTo(404);
  }

  @Test
  void entry_withoutOrWithAnotherKey_is400() {
    assertThat(site.browse("/client-data-store/entry").statusCode()).isEqualTo(400);
    assertThat(site.browse("/client-data-store/entry?key=x").statusCode()).isEqualTo(400);
  }

  @Test
  void entry_storeDown_is503() {
    monitor.clientData.entry = Samples.down();

    assertThat(site.browse(PATH).statusCode()).isEqualTo(503);
  }
}
