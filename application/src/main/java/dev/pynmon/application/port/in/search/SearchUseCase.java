package dev.pynmon.application.port.in.search;

import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.search.Meant;
import dev.pynmon.domain.search.Noun;
import dev.pynmon.domain.search.Search;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

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
   * What has a name and, unless there is but one such thing and that leads away, what a query holds
   * of, by kind: invocations as a list of them finds them, events by their id, code and payload,
   * tasks and workflow types by their key, runners by their id and host. Of a name nothing else is
   * known than that: so {@code charge} finds the task, {@code charge status:failed} invocations
   * alone. What is hidden is never found. Cost: that of a search for the name; then a page of a
   * list, and the same of events where the query asks for what they have.
   *
   * @param name what may be the name of something; empty where that need not be looked for
   * @param leads whether the only thing that {@link SearchResult#only has} the name leads away
   * @param search what is asked
   * @param limit how many invocations and events are wanted, 1 to 1,000; of the other kinds {@value
   *     #MAX_MATCHES}
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  FirstLook everything(
      AppKey app, Optional<String> name, Predicate<Hit> leads, Search search, int limit);

  /**
   * Looks on where a look before ended, and then once more at what was found, for those of it of
   * which the query holds still. Cost: that of another such look at what is wanted.
   *
   * @param again what is looked at once more, as this look came out; empty for nothing
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  FurtherLook further(
      AppKey app, Search search, LookOn where, Function<LookedOn, Optional<FoundBefore>> again);

  /**
   * What stands at the cursor of a query that is being typed, and what it may become: the fields
   * that are known, or values of one, as far as pages know them. Of a store that does not answer
   * nothing is known. Cost: next to nothing, for values are looked up in the background, for all
   * who type together: names, at most 1,000, or what the newest 100 things say; and that of a
   * search for the name.
   *
   * @param noun what is asked for; empty for things of every kind
   * @param query as far as it is written, which need not be one yet
   * @param cursor before which of its characters, from 0
   * @param name what may be the name of something; empty where that need not be looked for
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  Completions complete(
      AppKey app, Optional<Noun> noun, String query, int cursor, Optional<String> name);

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
