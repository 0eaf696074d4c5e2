package dev.pynmon.bootstrap.attack.socket;

import dev.pynmon.bootstrap.attack.visit.Conversation;
import dev.pynmon.bootstrap.attack.visit.Pace;
import dev.pynmon.bootstrap.attack.visit.Reply;
import dev.pynmon.bootstrap.attack.visit.Tally;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends each case over a connection of its own, and reads to the end what comes back. */
public final class SocketAttack {
  /** What is to come has come by then, on a machine that is busy too. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** So long nothing more may come. */
  private static final Duration SILENCE = Duration.ofMillis(30);

  private static final Duration APART = Duration.ofMillis(4);
  private static final int MANY = 5;

  private final Tally tally;

  public SocketAttack(Tally tally) {
    this.tally = tally;
  }

  public void run(URI address, SocketCase one) {
    try (Conversation conversation = Conversation.with(address, PATIENCE)) {
      send(one.pieces(), conversation);
      List<Reply> replies = new ArrayList<>();
      while (replies.size() < one.answers()) {
        Optional<Reply> reply =
            conversation.reply(one.wantsBody() || replies.size() < one.answers() - 1);
        reply.ifPresentOrElse(replies::add, () -> tally.broken("no answer", one.name()));
        if (reply.isEmpty()) {
          return;
        }
      }
      replies.forEach(reply -> judge(one, reply));
      judgeEnd(one, conversation);
    }
  }

  /** Few pieces are sent so far apart that each is read by itself; many are read as they come. */
  private static void send(List<String> pieces, Conversation conversation) {
    for (String piece : pieces) {
      conversation.send(piece);
      if (pieces.size() < MANY) {
        Pace.pause(APART);
      }
    }
  }

  private void judge(SocketCase one, Reply reply) {
    tally.answered(reply.status());
    if (!one.statuses().contains(reply.status())) {
      tally.broken("status " + reply.status(), one.name());
    }
    if (!reply.isWhole()) {
      tally.broken("not whole", one.name());
    }
  }

  private void judgeEnd(SocketCase one, Conversation conversation) {
    if (one.closes()) {
      if (!conversation.isOver()) {
        tally.broken("goes on behind the answer", one.name());
      }
    } else if (conversation.saysMore(SILENCE)) {
      tally.broken("more than its answers", one.name());
    }
  }
}
