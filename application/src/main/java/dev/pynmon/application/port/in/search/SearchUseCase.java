package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.EventId;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.search.Meant;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds things of an application by what a visitor types. Safe for concurrent use. */
public interface SearchUseCase {
  /** The most matches of one kind. */
  int MAX_MATCHES = 20;

  /**
   * What matches: an invocation or a runner by its id or the beginning of it, a task or a workflow
   * type by any part of its key, whatever the case of its letters. An id is looked for as it is
   * typed; where none is found and the text may be of a UUID, in small letters, as pynenc writes
   * those. No character has a meaning of its own. Asks each store a fixed number of questions.
   *
   * @param text what to look for, not empty
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  SearchResult search(AppKey app, String text);

  /**
   * What a query holds of, by kind: invocations as a list of them finds them, events by their id,
   * code and payload, tasks and workflow types by their key, runners by their id and host. Of a
   * name nothing else is known than that: so {@code charge} finds the task, {@code charge
   * status:failed} invocations alone. What is hidden is never found. Cost: a page of a list, and
   * the same of events where the query asks for what they have.
   *
   * @param search what is asked
   * @param limit how many invocations and events are wanted, 1 to 1,000; of the other kinds {@value
   *     #MAX_MATCHES}
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  FoundAnywhere everything(AppKey app, Search search, int limit);

  /**
   * Looks on where a look before ended. Cost: that of another such look at what is wanted.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  LookedOn further(AppKey app, Search search, LookOn where);

  /**
   * The same as everything with these invocations and events alone, which were found before: those
   * of them of which the query holds still. Looks for no others, so it is as far as that goes.
   *
   * @param found at most as many as the limit
   * @param events at most as many as the limit
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  FoundAnywhere among(
      AppKey app, Search search, Set<InvocationId> found, Set<EventId> events, int limit);

  /**
   * What stands at the cursor of a query that is being typed, and what it may become: the fields
   * that are known, or values of one, as far as pages know them. Of a store that does not answer
   * nothing is known. Cost: next to nothing, for values are looked up in the background, for all
   * who type together: names, at most 1,000, or what the newest 100 things say.
   *
   * @param noun what is asked for; empty for things of every kind
   * @param query as far as it is written, which need not be one yet
   * @param cursor before which of its characters, from 0
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Completions complete(AppKey app, Optional<Noun> noun, String query, int cursor);

  /**
   * What may have been meant by a query that asks for whole names which are only parts of those
   * that pages know. Cost: as of completions, next to nothing.
   *
   * @param query one that such things can be asked
   * @param now what times in it are counted from
   * @throws dev.pynmon.domain.search.BadSearchException for a text that is no query
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  List<Meant> meant(AppKey app, Noun noun, String query, Instant now);
}
