package dev.pynmon.application.service.app;

import dev.pynmon.application.port.plugin.BackendPlugin;
import dev.pynmon.application.port.plugin.StoreUrl;
import dev.pynmon.application.service.unmade.Unmade;
import dev.pynmon.domain.app.Absence;
import dev.pynmon.domain.app.Answer;
import dev.pynmon.domain.app.BackendFault;
import dev.pynmon.domain.app.Component;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for one component of one application: where it left evidence, in the state backend's store,
 * beside the state backend where pynenc has yet to make it, where the application's own
 * configuration points; and says where it looked when it finds nothing.
 */
final class ComponentSearch {
  private static final int MAX_PLACES = 20;
  private static final Optional<String> WITHOUT_EVENTS = Optional.of("0.2.3");

  private final Component component;
  private final AppSite site;
  private final Stores stores;
  private final List<StoreListing> listings;
  private final Optional<String> className;
  private final Clock clock;
  private final Set<String> places = new LinkedHashSet<>();

  ComponentSearch(
      Component component, AppSite site, Stores stores, List<StoreListing> listings, Clock clock) {
    this.component = component;
    this.site = site;
    this.stores = stores;
    this.listings = listings;
    this.className = site.config().classOf(component);
    this.clock = clock;
  }

  Answer<Located> find() {
    listings.forEach(listing -> places.add(listing.store().place()));
    return withEvidence()
        .or(this::foreign)
        .or(this::atHome)
        .or(this::unmadeAtHome)
        .or(this::whereConfigured)
        .or(this::inSilentStore)
        .orElseGet(() -> missing(new Absence.NotFound(places.stream().limit(MAX_PLACES).toList())));
  }

  private Optional<Answer<Located>> withEvidence() {
    return new EvidenceChoice(component, site, this::configuredUrls)
        .best()
        .map(member -> placed(member.listing()));
  }

  private Optional<Answer<Located>> foreign() {
    return className
        .filter(name -> stores.plugins().stream().noneMatch(plugin -> reads(plugin, name)))
        .map(
            name ->
                missing(
                    name.startsWith("Mem")
                        ? new Absence.InProcess(name)
                        : new Absence.Unsupported(name)));
  }

  private Optional<Answer<Located>> atHome() {
    return site.home()
        .map(Member::listing)
        .filter(listing -> mayHold(listing.store()))
        .flatMap(
            listing ->
                listing.down().isPresent() ? Optional.of(placed(listing)) : in(listing.store()));
  }

  /**
   * Where the application's configuration puts it beside the state backend: pynenc makes it there
   * when it first uses it. The addresses are compared with each other, for they may be of another
   * machine.
   */
  private Optional<Answer<Located>> unmadeAtHome() {
    return site.home()
        .map(member -> member.listing().store())
        .filter(store -> className.filter(name -> store.reads(component, name)).isPresent())
        .filter(store -> isConfiguredBeside(store.plugin()))
        .map(store -> new Answer.Available<>(located(store, Optional.of(unmade()))));
  }

  private boolean isConfiguredBeside(BackendPlugin plugin) {
    Optional<StoreUrl> own = locate(component, plugin).map(plugin::canonical);
    return own.isPresent()
        && own.equals(locate(Component.STATE_BACKEND, plugin).map(plugin::canonical));
  }

  private Unmade unmade() {
    return new Unmade(clock, !site.versions().equals(WITHOUT_EVENTS));
  }

  private Optional<Answer<Located>> whereConfigured() {
    for (BackendPlugin plugin : stores.plugins()) {
      Optional<Answer<Located>> found =
          locate(plugin).flatMap(url -> open(plugin, url)).flatMap(this::in);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A store that never answered may hold what is missing: then nobody can say it is not there. */
  private Optional<Answer<Located>> inSilentStore() {
    return listings.stream()
        .filter(listing -> !listing.everRead() && mayHold(listing.store()))
        .flatMap(listing -> listing.down().stream())
        .findFirst()
        .map(fault -> missing(new Absence.Down(fault)));
  }

  private Optional<Answer<Located>> in(OpenStore store) {
    return switch (Parts.of(component, site.in(store))) {
      case Answer.Available<?> _ -> Optional.of(located(store));
      case Answer.Missing<?> missing -> elsewhere(store, missing.why());
    };
  }

  private Optional<Answer<Located>> elsewhere(OpenStore store, Absence why) {
    return switch (why) {
      case Absence.NotFound _ -> looked(store.place());
      case Absence.Down down when down.fault().kind() == BackendFault.Kind.UNAVAILABLE ->
          looked(store.place() + " (" + down.fault().problem() + ")");
      case Absence.Down down -> Optional.of(missing(down));
      case Absence.NotMadeYet _ -> looked(store.place());
      case Absence.InThisVersion never -> Optional.of(missing(never));
      case Absence.InProcess inProcess -> Optional.of(missing(inProcess));
      case Absence.Unsupported unsupported -> Optional.of(missing(unsupported));
    };
  }

  private Optional<Answer<Located>> looked(String place) {
    places.add(place);
    return Optional.empty();
  }

  private Optional<StoreUrl> locate(BackendPlugin plugin) {
    return locate(component, plugin);
  }

  private Optional<StoreUrl> locate(Component wanted, BackendPlugin plugin) {
    try {
      return plugin.locate(wanted, site.config());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Optional<OpenStore> open(BackendPlugin plugin, StoreUrl url) {
    try {
      return stores.at(plugin, url);
    } catch (IllegalArgumentException _) {
      places.add(url.shown());
      return Optional.empty();
    }
  }

  private List<StoreUrl> configuredUrls() {
    return stores.plugins().stream().flatMap(plugin -> locate(plugin).stream()).toList();
  }

  private Answer<Located> placed(StoreListing listing) {
    return listing
        .down()
        .map(fault -> missing(new Absence.Down(fault)))
        .orElseGet(() -> located(listing.store()));
  }

  private Answer<Located> located(OpenStore store) {
    return new Answer.Available<>(located(store, Optional.empty()));
  }

  private Located located(OpenStore store, Optional<Unmade> unmade) {
    String shown =
        className.filter(name -> store.reads(component, name)).orElseGet(() -> standsFor(store));
    return new Located(store, site.in(store), shown, unmade);
  }

  private String standsFor(OpenStore store) {
    return store.plugin().pynencClasses(component).stream().sorted().findFirst().orElse("");
  }

  private boolean mayHold(OpenStore store) {
    return className.map(name -> store.reads(component, name)).orElse(true);
  }

  private boolean reads(BackendPlugin plugin, String name) {
    return plugin.pynencClasses(component).contains(name);
  }

  private static Answer<Located> missing(Absence why) {
    return new Answer.Missing<>(why);
  }
}
