package dev.pynmon.web.listing;

import dev.pynmon.domain.invocation.Life;
import dev.pynmon.domain.search.Field;
import dev.pynmon.web.query.Narrowed;
import java.util.List;

/**
 * The list of those only that share a time with a row: of moments those of the same minute, of
 * spans, of which hardly two are alike, those that took as long or longer.
 *
 * @param onlyWait those that waited as long
 * @param onlyRun those that ran as long
 * @param onlyRegistered those that were registered in that minute
 * @param onlyChanged those that changed last in that minute
 */
record OnlyTimes(
    List<Only> onlyWait, List<Only> onlyRun, List<Only> onlyRegistered, List<Only> onlyChanged) {
  static OnlyTimes of(Life life, Narrowing list) {
    return new OnlyTimes(
        list.written(Field.WAIT, life.waited().map(Narrowed::orLonger)),
        list.written(Field.RUN, life.lastRun().map(Narrowed::orLonger)),
        list.written(Field.REGISTERED, life.registered().map(Narrowed::minute)),
        list.written(Field.CHANGED, life.changed().map(Narrowed::minute)));
  }
}
