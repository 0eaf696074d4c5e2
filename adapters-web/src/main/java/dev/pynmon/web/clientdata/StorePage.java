package dev.pynmon.web.clientdata;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.clientdata.ClientDataOverview;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.PlaceView;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.text.CountText;
import dev.pynmon.web.text.TimeText;
import dev.pynmon.web.url.Links;
import dev.pynmon.web.url.Query;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The page of the client data store, for the template {@code clientdata/store}.
 *
 * @param dataPlace where it lies
 * @param dataDisabled true when the application keeps nothing there
 * @param dataCount how many entries it holds
 * @param dataAge how old the list is; "" when it is of now
 * @param dataListed false while the entries are being listed for the first time
 * @param dataThere true when there is an entry
 * @param dataEntries the entries
 * @param dataPager to others
 * @param settings what is configured
 */
record StorePage(
    PlaceView dataPlace,
    boolean dataDisabled,
    String dataCount,
    String dataAge,
    boolean dataListed,
    boolean dataThere,
    List<EntryRow> dataEntries,
    Pager dataPager,
    List<SettingView> settings) {
  private static final Set<String> FALSE = Set.of("", "false", "0", "no", "off");

  static StorePage of(
      ClientDataOverview overview,
      Snapshot<Page<ClientDataEntry>> entries,
      PageRequest asked,
      Query query,
      Links links) {
    Optional<Page<ClientDataEntry>> listed = entries.value();
    Page<ClientDataEntry> page = listed.orElse(Page.empty());
    return new StorePage(
        PlaceView.of(overview.app(), Component.CLIENT_DATA_STORE),
        overview.settings().stream().anyMatch(StorePage::disables),
        count(overview.entries().available()),
        age(entries),
        listed.isPresent(),
        !page.items().isEmpty(),
        page.items().stream().map(entry -> EntryRow.of(entry, overview.asOf(), links)).toList(),
        Pager.plain(links.area("client-data-store").with(query), page, asked),
        SettingView.of(overview.settings()));
  }

  private static boolean disables(Setting setting) {
    return setting.key().equals("disable_client_data_store")
        && !FALSE.contains(setting.value().toLowerCase(Locale.ROOT));
  }

  private static String count(Optional<Count> entries) {
    return entries.map(CountText::of).orElse("number not known");
  }

  private static String age(Snapshot<?> entries) {
    return switch (entries) {
      case Snapshot.NotYet<?> waiting ->
          "being listed since " + TimeText.clock(waiting.since()) + " UTC";
      case Snapshot.Taken<?> taken ->
          (taken.complete() ? "" : "not complete, ")
              + "as of "
              + TimeText.clock(taken.asOf())
              + " UTC";
    };
  }
}
