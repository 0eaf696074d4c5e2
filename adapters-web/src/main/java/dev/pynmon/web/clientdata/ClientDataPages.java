package dev.pynmon.web.clientdata;

import dev.pynmon.application.port.in.clientdata.BrowseClientDataUseCase;
import dev.pynmon.application.port.in.clientdata.ClientDataOverview;
import dev.pynmon.application.port.in.invocation.ShownValue;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.clientdata.ClientDataEntry;
import dev.pynmon.domain.id.DataReference;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.query.Snapshot;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.error.Problem;
import dev.pynmon.web.error.ProblemException;
import dev.pynmon.web.error.Required;
import dev.pynmon.web.html.Html;
import dev.pynmon.web.html.Template;
import dev.pynmon.web.page.Area;
import dev.pynmon.web.page.Head;
import dev.pynmon.web.page.Reply;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.page.Route;
import dev.pynmon.web.param.BadParameterException;
import dev.pynmon.web.query.AskedPages;
import dev.pynmon.web.query.QueryParam;
import dev.pynmon.web.text.StoreSize;
import dev.pynmon.web.url.Href;
import java.util.ArrayList;
import java.util.List;

/** The client data store with its entries, and one entry. */
public final class ClientDataPages {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;
  private static final String TEXT = "text/plain; charset=UTF-8";
  private static final String KEY = "a key that begins with " + DataReference.PREFIX;

  private final BrowseClientDataUseCase clientData;
  private final Template<StorePage> store;
  private final Template<EntryPage> entry;

  private ClientDataPages(Html html, BrowseClientDataUseCase clientData) {
    this.clientData = clientData;
    this.store = html.template("clientdata/store", StorePage.class);
    this.entry = html.template("clientdata/entry", EntryPage.class);
  }

  /** Their routes. */
  public static List<Route> routes(Html html, BrowseClientDataUseCase clientData) {
    ClientDataPages pages = new ClientDataPages(html, clientData);
    List<Route> routes = new ArrayList<>(EntriesExport.routes(clientData));
    routes.add(
        Route.page(
            "/client-data-store",
            new AskedPages(html).of(Noun.CLIENT_DATA, Head.of(Area.CLIENT_DATA), pages::browse)));
    routes.add(Route.page("/client-data-store/entry", pages::read));
    routes.add(Route.page("/client-data-store/entry/text", pages::text));
    return routes;
  }

  private Reply browse(Request request) {
    PageRequest part = request.params().page(DEFAULT_LIMIT, MAX_LIMIT);
    ClientDataOverview overview =
        clientData.browse(request.app().key(), QueryParam.read(request, Noun.CLIENT_DATA), part);
    Snapshot<Page<ClientDataEntry>> entries =
        Required.of(Component.CLIENT_DATA_STORE, overview.page());
    Head head = Head.of(Area.CLIENT_DATA).asOf(overview.asOf());
    return Reply.page(
        entries instanceof Snapshot.NotYet ? head.retrying() : head,
        store.render(StorePage.of(overview, entries, store(request), part, request)));
  }

  private static String store(Request request) {
    return StoreSize.of(request.app(), Component.CLIENT_DATA_STORE, request.current().list());
  }

  private Reply read(Request request) {
    DataReference key = key(request);
    ShownValue value = value(request, key);
    return Reply.page(
        Head.of(Area.CLIENT_DATA).page("Entry").asOf(request.now()),
        entry.render(EntryPage.of(key, value, request.links())));
  }

  /** As far as a value is read at all: what is longer is said to be in the name of the file. */
  private Reply text(Request request) {
    DataReference key = key(request);
    ShownValue value = value(request, key);
    if (EntryPage.isHidden(value)) {
      throw new ProblemException(
          Problem.notFound("What the entry " + key.value() + " says is hidden.")
              .advise("Pynmon was started with --mask-arguments."));
    }
    String name = value.text().cut() ? "entry-beginning.txt" : "entry.txt";
    return new Reply.Download(TEXT, name, value.text().text());
  }

  private static DataReference key(Request request) {
    return request
        .params()
        .parsed("key", DataReference::in, KEY)
        .orElseThrow(() -> new BadParameterException("key", "", KEY));
  }

  private ShownValue value(Request request, DataReference key) {
    return Required.of(Component.CLIENT_DATA_STORE, clientData.read(request.app().key(), key))
        .orElseThrow(() -> notFound(request, key));
  }

  private static ProblemException notFound(Request request, DataReference key) {
    return new ProblemException(
        Problem.notFound("The client data store has no entry " + key.value() + ".")
            .advise("It may have been purged, or it belongs to another application.")
            .way("All entries", Href.to(request.links().area("client-data-store"))));
  }
}
