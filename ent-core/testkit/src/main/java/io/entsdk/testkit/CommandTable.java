package io.entsdk.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.Permission;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Holds every public command of a module with who may use it, and tries each as five people.
 *
 * <p>Granted; denied to somebody without a relation; denied once the relation has ended; denied to
 * the head of another school; denied to the right person who has signed in too weakly. A command
 * without a row fails {@link #missing}.
 */
public final class CommandTable {

  private final Database database;
  private final List<Row> rows = new ArrayList<>();

  /** Begin an empty table for one database. */
  public CommandTable(Database database) {
    this.database = database;
  }

  /**
   * Add a command.
   *
   * @param name the class and the method, such as {@code People.bind}
   * @param granted somebody in the testkit's school who may; null if only the system may
   * @param call the command itself
   */
  public CommandTable row(
      String name,
      Permission permission,
      @Nullable Function<Ent, Actor> granted,
      BiConsumer<Ent, Actor> call) {
    rows.add(new Row(name, permission, granted, call));
    return this;
  }

  /** Return the tests of all rows. */
  public Stream<DynamicTest> tests() {
    return rows.stream().map(row -> new CommandTrials(database, row).test());
  }

  /**
   * Return the commands of {@code services}, which are public methods that take an actor, without a
   * row here.
   */
  public List<String> missing(Class<?>... services) {
    TreeSet<String> named = new TreeSet<>();
    rows.forEach(row -> named.add(row.name()));
    return Arrays.stream(services)
        .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
        .filter(CommandTable::isCommand)
        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
        .filter(name -> !named.contains(name))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static boolean isCommand(Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !method.isSynthetic()
        && Arrays.asList(method.getParameterTypes()).contains(Actor.class);
  }

  /** Is one command with who may use it. */
  record Row(
      String name,
      Permission permission,
      @Nullable Function<Ent, Actor> granted,
      BiConsumer<Ent, Actor> call) {

    /**
     * Return whether {@code actor} is stopped by the access check; any other outcome is not a
     * denial.
     */
    boolean denies(Ent ent, Actor actor) {
      try {
        call.accept(ent, actor);
        return false;
      } catch (AccessDeniedException e) {
        return true;
      }
    }
  }
}
