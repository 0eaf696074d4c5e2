package dev.pynmon.web.broker;

import dev.pynmon.web.orchestrator.BlockingRow;
import dev.pynmon.web.part.ExportLinks;
import dev.pynmon.web.part.MissingNote;
import dev.pynmon.web.part.Option;
import dev.pynmon.web.part.Pager;
import dev.pynmon.web.part.RunnerLink;
import dev.pynmon.web.part.SearchedNote;
import dev.pynmon.web.query.QueryForm;
import dev.pynmon.web.url.Href;
import java.util.List;

/**
 * The page of a queue, for the template {@code broker/queue}.
 *
 * @param queueTitle its name
 * @param queueState how it is taken care of; at most one
 * @param queueTone gives the answer its colour
 * @param queueClaim how many wait, and since when
 * @param queueText who takes from it
 * @param queueOthers all queues, to choose another
 * @param queueShown how many messages are shown
 * @param queueForm where the form is sent
 * @param queueQuery the field for a query
 * @param queueSearched how far was looked; none when far enough
 * @param queueLimit how many are shown at most
 * @param queueMissing what could not be asked
 * @param queueHasMessages true when there is something to show
 * @param queueNone what is said where there is nothing
 * @param queueNoneWhy why
 * @param queueMessages the messages, next to run first
 * @param queuePager to other parts of it
 * @param queueExport all of them as a file
 * @param queueBroker the page of the broker
 * @param queueRule by which rules messages are taken
 * @param queueTakers the first of those who take from it
 * @param queueMoreTakers how many more; "" for none
 * @param queueStale how many stale ones did when they were last heard of; "" for none
 * @param queueAwaits true when something is taken before any queue
 * @param blocking what is taken before any queue
 * @param blockingNote what there is to say of that
 */
record QueuePage(
    String queueTitle,
    List<HealthTag> queueState,
    String queueTone,
    String queueClaim,
    String queueText,
    List<Option> queueOthers,
    String queueShown,
    Href queueForm,
    QueryForm queueQuery,
    List<SearchedNote> queueSearched,
    String queueLimit,
    List<MissingNote> queueMissing,
    boolean queueHasMessages,
    String queueNone,
    String queueNoneWhy,
    List<MessageRow> queueMessages,
    Pager queuePager,
    ExportLinks queueExport,
    Href queueBroker,
    QueueRule queueRule,
    List<RunnerLink> queueTakers,
    String queueMoreTakers,
    String queueStale,
    boolean queueAwaits,
    List<BlockingRow> blocking,
    String blockingNote) {}
