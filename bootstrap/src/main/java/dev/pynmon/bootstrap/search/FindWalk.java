package dev.pynmon.bootstrap.search;

import dev.pynmon.application.port.in.invocation.InvocationList;
import dev.pynmon.application.port.in.invocation.InvocationRow;
import dev.pynmon.application.port.in.invocation.ListInvocationsQuery;
import dev.pynmon.application.port.in.invocation.ListInvocationsUseCase;
import dev.pynmon.bootstrap.config.FindConfig;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.query.Cursor;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import dev.pynmon.domain.search.InvocationFilter;
import java.time.Instant;
import java.util.Optional;

/** Looks on for what a query holds of, until enough is found, all was looked at, or it is ended. */
public final class FindWalk {
  private final ListInvocationsUseCase lists;
  private final AppKey app;
  private final InvocationFilter filter;
  private final int limit;
  private final FindAnswer answer;
  private volatile boolean isEnded;

  /** Nothing is asked yet. */
  public FindWalk(ListInvocationsUseCase lists, AppKey app, FindConfig wish, FindAnswer answer) {
    this.lists = lists;
    this.app = app;
    this.filter = InvocationFilter.asking(wish.search());
    this.limit = wish.limit();
    this.answer = answer;
  }

  /** Somebody wants no more. */
  public void end() {
    isEnded = true;
  }

  /** Tells what is found, and says whether every component that was asked answered. */
  public boolean walk() {
    boolean isWhole = true;
    long lookedAt = 0;
    int found = 0;
    Optional<Cursor> next = Optional.empty();
    Optional<Instant> backTo = Optional.empty();
    do {
      InvocationList list = list(limit - found, next);
      if (list.page() instanceof Answer.Missing<Page<InvocationRow>> missing) {
        answer.missing(list.needed(), missing.why());
        return false;
      }
      Page<InvocationRow> page = list.page().available().orElseThrow();
      answer.found(list, page);
      isWhole &= list.missing().isEmpty();
      lookedAt += list.lookedAt();
      found += page.items().size();
      next = page.next();
      backTo = page.searchedBackTo();
      answer.lookedAt(lookedAt, backTo);
    } while (next.isPresent() && found < limit && !isEnded);
    answer.end(lookedAt, next.isPresent(), backTo);
    return isWhole;
  }

  private InvocationList list(int most, Optional<Cursor> next) {
    int size = Math.min(most, PageRequest.MAX_LIMIT);
    return lists.list(new ListInvocationsQuery(app, filter, PageRequest.next(size, next)));
  }
}
