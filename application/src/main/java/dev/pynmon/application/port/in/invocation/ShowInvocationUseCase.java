package dev.pynmon.application.port.in.invocation;

import dev.pynmon.application.port.in.familytree.FamilyTreeQuery;
import dev.pynmon.domain.app.AppKey;
import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.query.Cursor;
import java.util.Optional;

/** One invocation, from all components that know something of it. Safe for concurrent use. */
public interface ShowInvocationUseCase {
  /** The most characters that are read of a result, an exception or an argument. */
  int MAX_VALUE = 100_000;

  /** The most changes that are read of one invocation. */
  int MAX_HISTORY = 2_000;

  /** The most children that are shown with their states. */
  int MAX_CHILDREN = 50;

  /** The most events that are told of those that it emitted; the newest are. */
  int MAX_EMITTED = 200;

  /** The most runs of triggers that are told of those that it took part in; the newest are. */
  int MAX_CAUSED = 50;

  /** The most invocations that are told of with what started it and what it started. */
  int MAX_RELATED = 200;

  /**
   * Everything about it. A fixed number of calls to the stores.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowInvocationResult show(AppKey app, InvocationId invocation);

  /**
   * It with where a timeline shows it and what determined its end, in one visit: one call to the
   * trigger store more, and two at least for what determined its end. Not for whoever asks for
   * {@link #withTriggers}, which tells what that takes.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  InvocationWithScene withScene(AppKey app, InvocationId invocation);

  /**
   * Its changes with who made them: less work than {@link #show}.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  ShowHistoryResult history(AppKey app, InvocationId invocation);

  /**
   * It with what started it by a trigger, and what it started that way, in one visit: what both
   * want is read once. At most ten calls to the stores more. What it emitted is looked for only
   * while it lived: nothing is told of that where the state backend answers that it has no history
   * of it.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  TriggeredInvocation withTriggers(AppKey app, InvocationId invocation);

  /**
   * What it called, part by part; nothing of one that nobody knows. A part is of the next {@value
   * InvocationPart#SIZE} by id, oldest registered first: all, where there are no more. Cost: one
   * index range, and as many calls as a list of invocations of that length.
   *
   * @param after where an earlier part ended
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   * @throws dev.pynmon.domain.query.InvalidCursorException for a cursor of another list
   */
  InvocationPart children(AppKey app, InvocationId invocation, Optional<Cursor> after);

  /**
   * It with what triggers have to do with it and its family, in one visit: all that its page tells,
   * asked for at the same time, and what several parts want read once.
   *
   * @throws dev.pynmon.application.port.in.app.UnknownAppException when there is no such
   *     application
   */
  WholeInvocation whole(FamilyTreeQuery query);
}
