package dev.pynmon.memory.contract;

import dev.pynmon.testkit.Extent;
import dev.pynmon.testkit.contract.ArgumentIndexContract;
import dev.pynmon.testkit.contract.AtomicRunsContract;
import dev.pynmon.testkit.contract.BackendHarness;
import dev.pynmon.testkit.contract.BlockingContract;
import dev.pynmon.testkit.contract.ChildrenContract;
import dev.pynmon.testkit.contract.ClientDataContract;
import dev.pynmon.testkit.contract.ClientDataOrderContract;
import dev.pynmon.testkit.contract.ContextReferencesContract;
import dev.pynmon.testkit.contract.ContextsContract;
import dev.pynmon.testkit.contract.DiscoveryContract;
import dev.pynmon.testkit.contract.EmptyComponentsContract;
import dev.pynmon.testkit.contract.EventListsContract;
import dev.pynmon.testkit.contract.EventsContract;
import dev.pynmon.testkit.contract.FeedContract;
import dev.pynmon.testkit.contract.HeartbeatsContract;
import dev.pynmon.testkit.contract.HistoriesContract;
import dev.pynmon.testkit.contract.HistorySamplesContract;
import dev.pynmon.testkit.contract.HistoryWindowsContract;
import dev.pynmon.testkit.contract.IdleContract;
import dev.pynmon.testkit.contract.LargeStoreContract;
import dev.pynmon.testkit.contract.OutcomesContract;
import dev.pynmon.testkit.contract.PluginContract;
import dev.pynmon.testkit.contract.QueueSearchContract;
import dev.pynmon.testkit.contract.QueuesContract;
import dev.pynmon.testkit.contract.RecordsContract;
import dev.pynmon.testkit.contract.RegistrationsContract;
import dev.pynmon.testkit.contract.StatusFiltersContract;
import dev.pynmon.testkit.contract.StatusesContract;
import dev.pynmon.testkit.contract.TriggerRunPagesContract;
import dev.pynmon.testkit.contract.TriggerRunsContract;
import dev.pynmon.testkit.contract.TriggersContract;
import dev.pynmon.testkit.contract.WorkflowsContract;
import dev.pynmon.testkit.contract.attention.AttentionContract;
import dev.pynmon.testkit.contract.search.SearchContract;
import dev.pynmon.testkit.contract.why.WhyContract;
import dev.pynmon.testkit.contract.writing.EndedContract;
import dev.pynmon.testkit.contract.writing.EndedPurgeContract;
import dev.pynmon.testkit.contract.writing.EventPurgeContract;
import dev.pynmon.testkit.contract.writing.PurgeContract;
import dev.pynmon.testkit.contract.writing.RegistrarContract;
import dev.pynmon.testkit.contract.writing.RequeuerContract;
import dev.pynmon.testkit.contract.writing.SchedulerRepairContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/** The embedded store passes every contract. */
@Tag("slow")
final class MemoryContractTest {
  @Nested
  final class OfPlugin extends PluginContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfDiscovery extends DiscoveryContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfQueues extends QueuesContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfStatuses extends StatusesContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfStatusFilters extends StatusFiltersContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfRegistrations extends RegistrationsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfBlocking extends BlockingContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfHeartbeats extends HeartbeatsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfAtomicRuns extends AtomicRunsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfRecords extends RecordsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfChildren extends ChildrenContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfHistories extends HistoriesContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfHistorySamples extends HistorySamplesContract {
    @Override
    protected Extent extent() {
      return Extent.askedBy(System.getenv());
    }

    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfHistoryWindows extends HistoryWindowsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfFeed extends FeedContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfOutcomes extends OutcomesContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfContexts extends ContextsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfWorkflows extends WorkflowsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfClientData extends ClientDataContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfEvents extends EventsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfEventLists extends EventListsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfTriggerRuns extends TriggerRunsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfTriggerRunPages extends TriggerRunPagesContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfTriggers extends TriggersContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfLargeStore extends LargeStoreContract {
    @Override
    protected Extent extent() {
      return Extent.askedBy(System.getenv());
    }

    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfEmptyComponents extends EmptyComponentsContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfContextReferences extends ContextReferencesContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfClientDataOrder extends ClientDataOrderContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfPurge extends PurgeContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfEndedPurge extends EndedPurgeContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfEnded extends EndedContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfEventPurge extends EventPurgeContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfRegistrar extends RegistrarContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfRequeuer extends RequeuerContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfSchedulerRepair extends SchedulerRepairContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfArgumentIndex extends ArgumentIndexContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfQueueSearch extends QueueSearchContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfSearch extends SearchContract {
    @Override
    protected Extent extent() {
      return Extent.askedBy(System.getenv());
    }

    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfAttention extends AttentionContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfWhy extends WhyContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }

  @Nested
  final class OfIdle extends IdleContract {
    @Override
    protected BackendHarness newHarness(Path folder) {
      return new MemoryHarness();
    }
  }
}
