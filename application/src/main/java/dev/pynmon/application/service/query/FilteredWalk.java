package dev.pynmon.application.service.query;

import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.query.Page;
import dev.pynmon.domain.query.PageRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Makes pages of a list whose filter has no index: walks a store's list in batches until a page is
 * full, one item more is found, or the budget is used up. Its cursors are the store's own, so a
 * page goes on exactly behind the last item of the one before.
 *
 * @param source a part of the store's list
 * @param filter the items of a batch that match, in their order
 * @param effort how many items of the store's list one page looks at
 * @param isPast whether nothing behind these can match: the list ends there; asked of parts in
 *     their order, where that matters and the last of them does not match itself
 * @param ahead asks for the part behind one that is about to be filtered: at once, or when it turns
 *     out to be needed
 */
public record FilteredWalk<S>(
    Function<PageRequest, Page<S>> source,
    Function<List<S>, Answer<List<S>>> filter,
    Effort effort,
    Predicate<List<S>> isPast,
    UnaryOperator<Supplier<Page<S>>> ahead) {
  /** The budget of lists whose items cost next to nothing. */
  public static final int BUDGET = 20_000;

  private static final int FIRST_BATCH = 100;

  /** A walk with the usual budget. */
  public FilteredWalk(
      Function<PageRequest, Page<S>> source, Function<List<S>, Answer<List<S>>> filter) {
    this(source, filter, Effort.of(BUDGET));
  }

  /** A walk to the end of the store's list. */
  public FilteredWalk(
      Function<PageRequest, Page<S>> source,
      Function<List<S>, Answer<List<S>>> filter,
      Effort effort) {
    this(source, filter, effort, _ -> false, UnaryOperator.identity());
  }

  /** The wanted part; missing when the filter cannot be asked. */
  public Answer<Walked<S>> walk(PageRequest request) {
    try {
      return new Answer.Available<>(
          switch (request) {
            case PageRequest.Before before -> new WalkBack<>(this, before).walk();
            case PageRequest.After after ->
                new WalkOn<>(
                        this, after.limit(), 0, size -> new PageRequest.After(size, after.cursor()))
                    .walk();
            case PageRequest.Skip skip ->
                new WalkOn<>(this, skip.limit(), skip.skip(), PageRequest::first).walk();
          });
    } catch (FilterMissing e) {
      return new Answer.Missing<>(e.why);
    }
  }

  /** How many items to ask for next. */
  int batch(long lookedAt, int limit) {
    int size = lookedAt == 0 ? Math.max(FIRST_BATCH, limit + 1) : PageRequest.MAX_LIMIT;
    return (int) Math.min(Math.min(size, PageRequest.MAX_LIMIT), effort.most() - lookedAt);
  }

  /** Whether another batch may be read: a store may have a budget of its own. */
  boolean goesOn(Page<?> page, long lookedAt) {
    return effort.goesOn(lookedAt) && page.searchedBackTo().isEmpty() && !page.items().isEmpty();
  }

  /** The same, whatever time is left: nobody can tell before the part was filtered. */
  boolean mayGoOn(Page<?> page, long lookedAt) {
    return lookedAt < effort.most() && page.searchedBackTo().isEmpty() && !page.items().isEmpty();
  }

  List<S> matching(List<S> items) {
    return switch (filter.apply(items)) {
      case Answer.Available<List<S>> found -> found.value();
      case Answer.Missing<List<S>> missing -> throw new FilterMissing(missing.why());
    };
  }

  /** Carries the reason out of the walk. */
  private static final class FilterMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Absence why;

    FilterMissing(Absence why) {
      super(null, null, false, false);
      this.why = why;
    }
  }
}
