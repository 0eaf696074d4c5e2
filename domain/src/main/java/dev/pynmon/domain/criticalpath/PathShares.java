package dev.pynmon.domain.criticalpath;

import dev.pynmon.domain.id.InvocationId;
import dev.pynmon.domain.why.Sentence;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the time of a path went to, the largest share first. For one thread. */
final class PathShares {
  private final CriticalPath path;
  private final Sentence.Writer writer;

  PathShares(CriticalPath path, Sentence.Writer writer) {
    this.path = path;
    this.writer = writer;
  }

  /**
   * A share.
   *
   * @param who named before the verb; empty where that says it
   * @param verb what stands before its length
   * @param after what stands behind it
   */
  private record Share(Duration time, Optional<InvocationId> who, String verb, String after) {
    static Share of(Duration time, String verb, String after) {
      return new Share(time, Optional.empty(), verb, after);
    }

    /** Both would be shown as the same time. */
    boolean isAllOf(Duration whole) {
      return time.multipliedBy(200).compareTo(whole.multipliedBy(199)) >= 0;
    }
  }

  /** As a sentence of its own that tells the whole: "It ran 91 s of 131 s". */
  void withWhole(InvocationId cause) {
    List<Share> shares = shares(Stream.of(new Share(ran(cause), Optional.of(cause), " ran ", "")));
    if (!shares.isEmpty()) {
      begin(writer.words(". "), shares);
      rest(shares);
    }
  }

  /** Behind words that told the whole: "; charge ran 91 s of it". */
  void behindWhole() {
    List<Share> shares = shares(path.longest().map(this::longest).stream());
    if (!shares.isEmpty()) {
      Share first = shares.getFirst();
      words(writer.words("; "), first);
      length(shares).words(" of it").words(first.after());
      rest(shares);
    }
  }

  private Share longest(PathMember longest) {
    InvocationId id = longest.id();
    return id.equals(path.focus())
        ? Share.of(ran(id), "it ran ", " itself")
        : new Share(ran(id), Optional.of(id), " ran ", "");
  }

  private Duration ran(InvocationId id) {
    return path.spent(id, Doing.RAN);
  }

  private List<Share> shares(Stream<Share> running) {
    Stream<Share> others =
        Stream.of(
            Share.of(path.spent(Doing.WAITED), "waiting on the path was ", ""),
            Share.of(path.spent(Doing.LOST), "", " went by after a runner had fallen silent"),
            Share.of(path.spent(Doing.PAUSED), "", " went by in pauses, for whom is not known"),
            Share.of(path.spent(Doing.UNKNOWN), "", " went by as nobody knows"));
    return Stream.concat(running, others)
        .filter(share -> share.time().isPositive())
        .sorted(Comparator.comparing(Share::time).reversed())
        .toList();
  }

  /** Who was named last is "it". */
  private void begin(Sentence.Writer line, List<Share> shares) {
    Share first = shares.getFirst();
    if (first.verb().isEmpty() && isAll(shares)) {
      line.words("All");
    } else {
      line.words(first.who().isPresent() ? "It" + first.verb() : capital(first.verb()));
      length(shares);
    }
    line.words(" of ").measured(path.took()).words(first.after());
  }

  private static String capital(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void rest(List<Share> shares) {
    for (Share share : shares.subList(1, shares.size())) {
      words(writer.words("; "), share);
      writer.measured(share.time()).words(share.after());
    }
  }

  private void words(Sentence.Writer line, Share share) {
    share.who().ifPresent(id -> PathName.write(line, id, path));
    line.words(share.verb());
  }

  /** How long the first took. */
  private Sentence.Writer length(List<Share> shares) {
    return isAll(shares) ? writer.words("all") : writer.measured(shares.getFirst().time());
  }

  private boolean isAll(List<Share> shares) {
    return shares.size() == 1 && shares.getFirst().isAllOf(path.took());
  }
}
