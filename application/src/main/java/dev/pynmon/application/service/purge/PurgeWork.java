package dev.pynmon.application.service.purge;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.purge.PurgeStep;
import java.util.List;

/** What a purge does, batch by batch. Stores that fail throw. For one thread. */
interface PurgeWork {
  /** Counts what is there, so that people see how much is left. */
  void count();

  /** Does one batch; false when nothing is left. */
  boolean advance();

  /** How far each part is, in the order in which they are done. */
  List<PurgeStep> steps();

  /** How many ended invocations went so far. */
  long gone();

  /** How many ended invocations were left alone so far. */
  long kept();

  /** The component that is worked on. */
  Component at();
}
