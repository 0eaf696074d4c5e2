package dev.pynmon.testkit.contract.search;

import dev.pynmon.application.Pynmon;
import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.AppId;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import dev.pynmon.domain.search.Search;
import java.time.Clock;
import java.util.List;

/**
 * An application of which queries are asked as pages ask them.
 *
 * @param pynmon answers
 * @param app the application
 * @param clock what times are counted from
 */
record SearchedStore(Pynmon pynmon, AppKey app, Clock clock) implements AutoCloseable {
  static SearchedStore open(List<StoreUrl> stores, AppId app, Clock clock) {
    Pynmon.Builder builder = Pynmon.builder().clock(clock).readOnly(true);
    stores.forEach(store -> builder.store(store.toString()));
    Pynmon pynmon = builder.build();
    pynmon.useCases().apps().all().listComplete();
    return new SearchedStore(pynmon, new AppKey(app.value()), clock);
  }

  Page<InvocationRow> page(String query, PageRequest request) {
    InvocationFilter filter = InvocationFilter.asking(Search.parse(query, clock.instant()));
    InvocationList list =
        pynmon.useCases().invocations().all().list(new ListInvocationsQuery(app, filter, request));
    return list.page().available().orElseThrow();
  }

  static List<String> ids(Page<InvocationRow> page) {
    return page.items().stream().map(row -> row.id().value()).toList();
  }

  @Override
  public void close() {
    pynmon.close();
  }
}
