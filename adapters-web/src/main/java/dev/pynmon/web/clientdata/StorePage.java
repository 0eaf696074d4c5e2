package dev.pynmon.web.clientdata;

import dev.pynmon.application.port.in.app.Setting;
import dev.pynmon.application.port.in.clientdata.ClientDataOverview;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.query.Count;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.pictures.text.CountText;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.FoundText;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.PlaceView;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.part.SettingView;
import dev.pynmon.web.purge.PurgeLink;
import dev.pynmon.web.query.Narrowed;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.text.AgeText;
import dev.pynmon.web.text.SizeText;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Links;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The page of the client data store, for the template {@code clientdata/store}.
 *
 * @param dataPlace where it lies
 * @param dataPurge where it is purged
 * @param dataDisabled true when the application keeps nothing there
 * @param dataCount how many entries it holds
 * @param dataSize how long their texts are together
 * @param dataStore what the store as a whole is; "" when that is not known
 * @param dataAge how old the list is; "" when it is of now
 * @param dataListed false while the entries are being listed for the first time
 * @param dataNone what is said where they are listed and there is none
 * @param dataNoneWhy why
 * @param dataQuery the field for a query
 * @param dataThere true when there is an entry
 * @param dataEntries the entries
 * @param dataSearched how far was looked; none when far enough
 * @param dataPager to others
 * @param dataExport all of them as a file
 * @param settings what is configured
 */
record StorePage(
    PlaceView dataPlace,
    Href dataPurge,
    boolean dataDisabled,
    String dataCount,
    String dataSize,
    String dataStore,
    String dataAge,
    boolean dataListed,
    String dataNone,
    String dataNoneWhy,
    QueryForm dataQuery,
    boolean dataThere,
    List<EntryRow> dataEntries,
    List<SearchedNote> dataSearched,
    Pager dataPager,
    ExportLinks dataExport,
    List<SettingView> settings) {
  private static final String WHAT_IS_KEPT =
      "Arguments and results from a certain size on are kept here, each equal value once.";
  private static final Set<String> FALSE = Set.of("", "false", "0", "no", "off");

  static StorePage of(
      ClientDataOverview overview,
      Snapshot<Page<ClientDataEntry>> entries,
      String store,
      PageRequest asked,
      Request request) {
    Links links = request.links();
    Optional<Page<ClientDataEntry>> listed = entries.value();
    Page<ClientDataEntry> page = listed.orElse(Page.empty());
    Pager pager =
        Pager.plain(links.area("client-data-store").with(request.params().query()), page, asked);
    QueryForm query = QueryForm.of(Noun.CLIENT_DATA, request);
    return new StorePage(
        PlaceView.of(overview.app(), Component.CLIENT_DATA_STORE),
        PurgeLink.only(Component.CLIENT_DATA_STORE, request),
        overview.settings().stream().anyMatch(StorePage::disables),
        count(overview.entries().available(), query.isAsked(), page),
        size(overview),
        store,
        AgeText.of(entries, "being listed"),
        listed.isPresent(),
        FoundText.emptyTitle(entries, query.isAsked(), "entry"),
        FoundText.emptyText(page, query.isAsked(), WHAT_IS_KEPT),
        query,
        !page.items().isEmpty(),
        page.items().stream()
            .map(entry -> EntryRow.of(entry, Narrowed.of(request), overview.asOf(), links))
            .toList(),
        SearchedNote.of(query.isAsked(), page, asked, "Not all entries were looked at.", pager),
        pager,
        ExportLinks.asked(EntriesExport.NAME, request.params().query(), links),
        SettingView.of(overview.settings().stream().map(StorePage::readable).toList()));
  }

  /** A threshold of millions of characters, as the size that it is. */
  private static Setting readable(Setting setting) {
    return setting.key().equals("warn_threshold")
        ? setting.withValue(size(setting.value()))
        : setting;
  }

  private static String size(String characters) {
    try {
      return SizeText.of(Long.parseLong(characters)) + ", " + characters + " characters";
    } catch (NumberFormatException _) {
      return characters;
    }
  }

  private static boolean disables(Setting setting) {
    return setting.key().equals("disable_client_data_store")
        && !FALSE.contains(setting.value().toLowerCase(Locale.ROOT));
  }

  private static String size(ClientDataOverview overview) {
    if (overview.bytes().isEmpty()) {
      return "size not known";
    }
    String size = SizeText.of(overview.bytes().getAsLong());
    return overview.bytesSampled() == 0
        ? size
        : "about %s, estimated from %s"
            .formatted(size, CountText.of(overview.bytesSampled()) + " of them");
  }

  private static String count(
      Optional<Count> entries, boolean isAsked, Page<ClientDataEntry> page) {
    String all = entries.map(CountText::of).orElse("number not known");
    return isAsked ? CountText.of(page.items().size()) + " shown that match, of " + all : all;
  }
}
