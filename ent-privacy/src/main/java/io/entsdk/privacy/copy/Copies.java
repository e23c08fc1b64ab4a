package io.entsdk.privacy.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.copy.CopyDesk;
import java.util.function.Consumer;

/**
 * Gives people the copy of their data that they are owed (GDPR Art. 15(3)). Each method is one unit
 * of work.
 *
 * <p>The person's own copy holds each column that a part declares as personal and does not
 * withhold, of every row that names the person, and nothing about anybody else. Whoever acts in a
 * child's name gets less: tables of which their part says so ({@link
 * io.entsdk.core.personal.TableBuilder#toldToGuardians}), and of those no row that names another
 * guardian of the child, past or present, in any column. So what a guardian holds in hand never
 * leads to the other household.
 */
public final class Copies {

  private final Tenant tenant;

  public Copies(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Hand {@code sink} each row about {@code person}, table after table, and return what the copy
   * is. Rows are read by the thousand: a copy of any size takes little memory, as long as the sink
   * keeps none.
   *
   * @throws io.entsdk.core.NotFoundException if there is no such person
   * @throws io.entsdk.core.access.AccessDeniedException if the actor is neither the person nor acts
   *     in the name of the child with parental authority; whoever is not to learn where the child
   *     is does not
   */
  public CopyReport write(PersonId person, Consumer<CopiedRow> sink, Actor actor) {
    return Unit.joined(tenant, unit -> new CopyDesk(unit, actor).write(person, sink));
  }
}
