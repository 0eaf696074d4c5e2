package dev.pynmon.application.service.rerun.bulk;

import dev.pynmon.application.port.out.value.ValueDecoder;
import dev.pynmon.application.service.app.Needed;
import dev.pynmon.application.service.app.Visit;
import dev.pynmon.application.service.invocation.MatchingInvocations;
import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.rerun.BulkOrder;
import dev.pynmon.domain.rerun.BulkSource;
import dev.pynmon.domain.search.InvocationFilter;
import java.util.Optional;

/** Finds what somebody wants to be run again. */
final class BulkFinder {
  /**
   * A filter without an index looks at 20,000 entries for each page: at 500,000 in all; a query at
   * 100,000 where time is left.
   */
  private static final int MAX_PAGES = 25;

  private final ValueDecoder decoder;
  private final MatchingInvocations matching;

  BulkFinder(ValueDecoder decoder, MatchingInvocations matching) {
    this.decoder = decoder;
    this.matching = matching;
  }

  Originals find(Visit visit, BulkOrder order, Sieve sieve) {
    return switch (order.source()) {
      case BulkSource.Chosen chosen -> chosen(chosen, order.limit(), sieve);
      case BulkSource.Matching asked -> matching(visit, asked.filter(), order.limit(), sieve);
      case BulkSource.Failures failures ->
          new FailureSearch(visit, failures, decoder, FailureSearch.MAX_CHUNKS)
              .find(order.limit(), sieve);
    };
  }

  private static Originals chosen(BulkSource.Chosen chosen, int limit, Sieve sieve) {
    sieve.add(chosen.ids());
    return Originals.inOrder(sieve, limit);
  }

  private Originals matching(Visit visit, InvocationFilter filter, int limit, Sieve sieve) {
    Page<InvocationId> page = page(visit, filter, Optional.empty());
    sieve.add(page.items());
    for (int pages = 1; isMoreWanted(page, sieve, limit) && pages < MAX_PAGES; pages++) {
      page = page(visit, filter, page.next());
      sieve.add(page.items());
    }
    return Originals.newest(sieve, limit, page.next().isEmpty(), page.searchedBackTo());
  }

  private static boolean isMoreWanted(Page<InvocationId> page, Sieve sieve, int limit) {
    return page.next().isPresent() && sieve.taken().size() <= limit;
  }

  private Page<InvocationId> page(Visit visit, InvocationFilter filter, Optional<Cursor> cursor) {
    PageRequest request = PageRequest.next(PageRequest.MAX_LIMIT, cursor);
    return Needed.of(
        matching.page(visit, filter, request), Component.ORCHESTRATOR, visit.app().key());
  }
}
