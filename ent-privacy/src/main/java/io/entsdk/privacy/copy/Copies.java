package io.entsdk.privacy.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.internal.copy.ArchiveWriting;
import io.entsdk.privacy.internal.copy.CopyDesk;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Gives people the copy of their data that they are owed (GDPR Art. 15(3)).
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
   * is. Files are named and not opened. Rows are read by the thousand, each thousand in a unit of
   * work of its own that ends before the sink is given it: a copy of any size takes little memory,
   * as long as the sink keeps none, holds no transaction open however slow the sink is, and is of
   * no single moment. Before each of them it is decided anew what it may hold: whoever becomes a
   * guardian of the child meanwhile is in none that follows, and whoever loses the right to a copy
   * is given no more of it. That it was given is recorded before the first row is, and stays
   * recorded when the sink throws or the caller rolls back.
   *
   * @throws io.entsdk.core.NotFoundException if there is no such person
   * @throws io.entsdk.core.access.AccessDeniedException if the actor is neither the person nor acts
   *     in the name of the child with parental authority, or no longer does; whoever is not to
   *     learn where the child is does not
   */
  public CopyReport write(PersonId person, Consumer<CopiedRow> sink, Actor actor) {
    return new CopyDesk(tenant, actor).write(person, sink);
  }

  /**
   * Write the copy of {@code person} to {@code out} as a zip, with the files that belong to it, and
   * return what is in it: {@code copy.json} with every row and the numbers of its files, {@code
   * files/} with each file once, {@code files.json} with what became of each, and {@code
   * read-me.txt} in the language of {@code locale}.
   *
   * <p>{@code out} may be the answer to a browser, as slow and as likely to break as that is: it is
   * written outside any unit of work and left open, and nothing is held in memory as a whole. Call
   * it outside a unit, which would be open all the while. What was recorded when it began stays
   * when {@code out} breaks; rows are read as {@link #write} does, and of each file it is asked
   * again, right before it is opened, whether the copy may hold it: what was taken back by then is
   * not in the archive, nor what it was called in {@code files.json}. A file that is missing,
   * fails, hangs, is longer or shorter than its part says, or goes beyond the {@link CopyLimits},
   * is told in the archive and costs nothing but itself. Of entries no name tells of anybody, and
   * none was chosen by anybody: what people call a file stands in {@code copy.json} and {@code
   * files.json}.
   *
   * @throws IOException if {@code out} cannot be written
   * @throws io.entsdk.core.NotFoundException as {@link #write} does
   * @throws io.entsdk.core.access.AccessDeniedException likewise; nothing is written then, or no
   *     more of the archive, which stays without its end, once the actor has lost the right to it
   */
  public CopyArchive archive(PersonId person, OutputStream out, Locale locale, Actor actor)
      throws IOException {
    return new ArchiveWriting(tenant, actor).write(person, out, locale);
  }
}
