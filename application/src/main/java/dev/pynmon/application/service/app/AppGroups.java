package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.StoredApp;
import dev.pynmon.domain.id.AppId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sorts what the stores hold by application. A store without the application's own record knows a
 * table prefix only, which an id that another store knows may prove (wire format, section 1.1).
 */
final class AppGroups {
  private final Map<String, AppId> idByPrefix = new HashMap<>();
  private final Map<Object, List<Member>> members = new LinkedHashMap<>();

  private AppGroups() {}

  /**
   * The groups in the order in which they were met.
   *
   * @param listings what the stores say
   * @param candidates ids known from elsewhere, which may prove a prefix but make no application
   */
  static List<AppGroup> of(List<StoreListing> listings, Set<AppId> candidates) {
    AppGroups groups = new AppGroups();
    candidates.forEach(groups::learn);
    listings.forEach(listing -> listing.apps().forEach(app -> app.id().ifPresent(groups::learn)));
    listings.forEach(listing -> listing.apps().forEach(app -> groups.add(listing, app)));
    return groups.all();
  }

  private void learn(AppId id) {
    idByPrefix.put(id.tablePrefix(), id);
  }

  private void add(StoreListing listing, StoredApp app) {
    Optional<AppId> id = idOf(app);
    Object group = id.isPresent() ? id.get() : app.prefix();
    members.computeIfAbsent(group, _ -> new ArrayList<>()).add(new Member(listing, app));
  }

  private Optional<AppId> idOf(StoredApp app) {
    return app.id().or(() -> Optional.ofNullable(idByPrefix.get(app.prefix())));
  }

  private List<AppGroup> all() {
    return members.values().stream().map(this::group).toList();
  }

  private AppGroup group(List<Member> members) {
    StoredApp first = members.getFirst().stored();
    return new AppGroup(idOf(first), first.prefix(), members);
  }
}
