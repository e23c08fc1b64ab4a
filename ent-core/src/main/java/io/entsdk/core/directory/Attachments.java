package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.AttachmentBook;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.JpaAttachments;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps the attachment tree: which school or organisation comes under which other, with dates. Each
 * method is one unit of work. Who is attached to whom is public, so reading asks for no right.
 */
public final class Attachments {

  private final Tenant tenant;

  Attachments(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Attach {@code child} to {@code parent} for {@code period}.
   *
   * @throws io.entsdk.core.ConflictException with code {@code attachment-cycle}, naming both, if
   *     {@code parent} is or comes below {@code child}; {@code already-attached} if the child has a
   *     parent in that period; {@code attachment-too-deep} beyond 12 levels
   */
  public void attach(Institution child, Institution parent, Period period, Actor actor) {
    change(child, actor, book -> book.attach(child, parent, period));
  }

  /** End the attachment of {@code child} to {@code parent} on {@code lastDay}, included. */
  public void detach(Institution child, Institution parent, LocalDate lastDay, Actor actor) {
    change(child, actor, book -> book.detach(child, parent, lastDay));
  }

  /** Return what {@code child} is attached to on {@code day}, the nearest first. */
  public List<Institution> listAncestorsOf(Institution child, LocalDate day) {
    LocalDate checked = CalendarDays.checked("day", day);
    return Unit.joined(tenant, unit -> new JpaAttachments(unit).ancestorsOf(child, checked));
  }

  /** Return what is attached to {@code parent} on {@code day}, the nearest first. */
  public List<Institution> listDescendantsOf(Institution parent, LocalDate day) {
    LocalDate checked = CalendarDays.checked("day", day);
    return Unit.joined(tenant, unit -> new JpaAttachments(unit).descendantsOf(parent, checked));
  }

  private void change(Institution child, Actor actor, Consumer<AttachmentBook> act) {
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_INSTITUTIONS, scopeOf(child));
          act.accept(new AttachmentBook(unit, actor));
          return child;
        });
  }

  private static Scope scopeOf(Institution institution) {
    return institution instanceof Institution.OfSchool of
        ? new Scope.OfSchool(of.school())
        : new Scope.OfTenant();
  }
}
