package dev.pynmon.application.service.app;

import dev.pynmon.domain.app.Component;
import dev.pynmon.domain.id.AppId;
import java.util.List;
import java.util.Optional;

/**
 * All that the stores hold under one application id, or under one prefix whose id nobody knows.
 *
 * @param id the id, if it is known
 * @param prefix how its tables or keys begin
 * @param members in the order in which the stores were named
 */
record AppGroup(Optional<AppId> id, String prefix, List<Member> members) {
  AppGroup {
    members = List.copyOf(members);
  }

  String name() {
    return id.map(AppId::value).orElse(prefix);
  }

  /** The members that hold a state backend: each is the home of an application of its own. */
  List<Member> homes() {
    return members.stream().filter(member -> member.shows(Component.STATE_BACKEND)).toList();
  }
}
