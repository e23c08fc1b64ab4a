package io.entsdk.core.event;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.event.LifecycleEvent.EntitlementEnded;
import io.entsdk.core.event.LifecycleEvent.PersonErased;
import io.entsdk.core.personal.ConsentQuestion;
import io.entsdk.core.personal.ConsentStatus;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.personal.StoreDescription;
import io.entsdk.core.spi.ConsentLookup;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.ExternalStore;
import io.entsdk.testkit.ConsentLookupContract;
import io.entsdk.testkit.EventListenerContract;
import io.entsdk.testkit.ExternalStoreContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;

/** The contract kits, held to parts that a vendor might write. */
class LifecycleContractsTest {

  /** Closes the badge of whoever is no longer entitled. */
  private static final class Badges implements EventListener {

    private final Map<String, LocalDate> closedAfter = new TreeMap<>();

    @Override
    public String id() {
      return "vendor-badges";
    }

    @Override
    public void on(Event event) {
      LifecycleEvent told = LifecycleEvent.of(event).orElse(null);
      if (told instanceof EntitlementEnded ended) {
        closedAfter.put(ended.person().toString(), ended.lastDay());
      } else if (told instanceof PersonErased erased) {
        closedAfter.remove(erased.person().toString());
      }
    }
  }

  @Nested
  class AListener extends EventListenerContract {
    @Override
    protected Trial begin() {
      Badges badges = new Badges();
      return new Trial(badges, () -> badges.closedAfter);
    }
  }

  /** Keeps a list of pictures in memory. */
  private static final class Photos implements ExternalStore {

    private final List<List<Object>> kept = new ArrayList<>();

    @Override
    public String id() {
      return "vendor-photos";
    }

    @Override
    public StoreDescription describe() {
      return new StoreDescription(
          "photographs", Set.of(DataCategory.IDENTITY), new Purpose("class-photos"), "ent-account");
    }

    @Override
    public void erase(TenantId tenant, PersonId person) {
      kept.removeIf(List.of(tenant, person)::equals);
    }

    @Override
    public long count(TenantId tenant, PersonId person) {
      return kept.stream().filter(List.of(tenant, person)::equals).count();
    }
  }

  @Nested
  class AStore extends ExternalStoreContract {
    @Override
    protected ExternalStore store() {
      return new Photos();
    }

    @Override
    protected void keepSomething(ExternalStore store, TenantId tenant, PersonId person) {
      ((Photos) store).kept.add(List.of(tenant, person));
    }
  }

  /** Remembers what was said, day by day. */
  private static final class Consents implements ConsentLookup {

    private final Map<List<Object>, TreeMap<LocalDate, ConsentStatus>> said = new HashMap<>();

    @Override
    public ConsentStatus find(ConsentQuestion question) {
      Map.Entry<LocalDate, ConsentStatus> last = about(question).floorEntry(question.day());
      return last == null ? ConsentStatus.NOT_GIVEN : last.getValue();
    }

    TreeMap<LocalDate, ConsentStatus> about(ConsentQuestion question) {
      return said.computeIfAbsent(
          List.of(question.tenant(), question.subject(), question.purpose(), question.scope()),
          any -> new TreeMap<>());
    }
  }

  @Nested
  class ALookup extends ConsentLookupContract {
    @Override
    protected ConsentLookup lookup() {
      return new Consents();
    }

    @Override
    protected void agree(ConsentLookup lookup, ConsentQuestion question) {
      ((Consents) lookup).about(question).put(question.day(), ConsentStatus.GIVEN);
    }

    @Override
    protected void withdraw(ConsentLookup lookup, ConsentQuestion question) {
      ((Consents) lookup).about(question).put(question.day(), ConsentStatus.WITHDRAWN);
    }
  }
}
