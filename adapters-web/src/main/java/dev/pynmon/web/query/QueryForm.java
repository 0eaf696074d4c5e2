package dev.pynmon.web.query;

import dev.pynmon.domain.search.Noun;
import dev.pynmon.web.page.Request;
import dev.pynmon.web.part.RowsBefore;
import dev.pynmon.web.text.FieldTime;
import dev.pynmon.web.url.Href;
import dev.pynmon.web.url.Query;
import dev.pynmon.web.url.Url;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The field <em>Query</em> above a list, for the template {@code query/form}. It keeps what else
 * the list is narrowed by, and begins at its first page.
 *
 * @param queryHref where it is sent
 * @param queryNoun what it is for, as {@code /query/complete} knows it
 * @param queryText the query asked for; "" for none
 * @param queryProblem what is wrong with it; "" for nothing
 * @param queryExample what could be asked
 * @param queryOthers what it keeps of the address
 * @param queryClear the same list without it; none without one
 * @param queryHints what may have been meant by it
 * @param queryZone the zone of times in it, to be sent beside it; "" for UTC
 */
public record QueryForm(
    Href queryHref,
    String queryNoun,
    String queryText,
    String queryProblem,
    String queryExample,
    List<Other> queryOthers,
    Href queryClear,
    QueryHints queryHints,
    String queryZone) {
  private static final Set<String> PLACES = Set.of(QueryParam.NAME, "page", "after", "before");

  /** The field with what was asked. */
  public static QueryForm of(Noun noun, Request request) {
    return of(noun, request, "");
  }

  static QueryForm of(Noun noun, Request request, String problem) {
    Query asked = RowsBefore.without(request.params().query());
    Query others = asked.without(PLACES).given();
    Url bare = new Url(request.self().path(), Query.NONE, "");
    String text = request.params().text(QueryParam.NAME).orElse("");
    return new QueryForm(
        Href.to(bare),
        noun.name().toLowerCase(Locale.ROOT),
        text,
        problem,
        example(noun),
        Other.of(others),
        text.isEmpty() ? Href.NONE : Href.to(bare.with(others)),
        QueryHints.of(noun, request),
        FieldTime.zone());
  }

  private static String example(Noun noun) {
    return switch (noun) {
      case INVOCATIONS -> "args.order:948262 registered:>-2h NOT status:success";
      case EVENTS -> "args.order:948262 event:order_* emitted:>-2h";
      case TRIGGER_RUNS -> "task:*charge kind:event executed:>-2h";
      case FAILURES -> "task:*charge exception:*timeout* count:>10";
      case TASKS -> "task:*charge OR rate:>5% last:>-1h";
      case RUNNERS -> "host:web-1 class:Thread* seen:>-1h";
      case QUEUES -> "queue:mail* OR waiting:>100";
      case WORKFLOW_TYPES -> "type:*import OR failed:>0";
      case TRIGGERS -> "task:*charge kind:cron OR event:order_*";
      case SERVICE_RUNS -> "runner:ad6f6b32 duration:>1s started:>-2h";
      case WORKFLOW_DATA -> "key:total* value:>100";
      case CLIENT_DATA -> "size:>10KB created:>-2h";
      case RERUNS -> "who:ada task:*charge started:>-1d";
      case AUDIT -> "who:ada deed:purge ended:>-1d";
    };
  }

  /** A parameter that the form has no field for. */
  public record Other(String otherName, String otherValue) {
    /** All of these. */
    public static List<Other> of(Query query) {
      return query.pairs().stream().map(pair -> new Other(pair.name(), pair.value())).toList();
    }
  }

  /** Whether there is a query. */
  public boolean isAsked() {
    return !queryText.isEmpty();
  }
}
