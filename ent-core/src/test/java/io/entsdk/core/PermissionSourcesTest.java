package io.entsdk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Role;
import io.entsdk.core.internal.PermissionCatalogue;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How modules and vendors declare what may be allowed. */
class PermissionSourcesTest {

  @TempDir Path folder;

  @Test
  void aVendorsPermissionIsKnownWithItsTexts() {
    PermissionCatalogue known = catalogue(wiring().permissions(new Notebook()));

    assertTrue(known.find("write-notebook").isPresent());
    assertEquals("écrire dans le cahier", known.text("write-notebook", Locale.FRENCH));
    assertEquals("write in the notebook", known.text("write-notebook", Locale.ENGLISH));
    assertTrue(known.role("notebook-keeper").isPresent());
  }

  @Test
  void aServiceIsFoundWhereTheHostAsksForIt() throws IOException {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(PermissionSource.class.getName()), Notebook.class.getName());
    URL[] path = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
      assertTrue(catalogue(wiring().discover(loader)).find("write-notebook").isPresent());
    }
  }

  @Test
  void twoOfOneCodeAreRefusedAndBothDeclarersAreNamed() {
    EntRuntime.Builder twice =
        wiring().permissions(new Notebook()).permissions(new OtherNotebook());

    MisconfiguredException refusal = assertThrows(MisconfiguredException.class, twice::build);

    assertTrue(refusal.getMessage().contains(Notebook.class.getName()), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(OtherNotebook.class.getName()), refusal.getMessage());
  }

  @Test
  void ourOwnCodesAreTakenToo() {
    PermissionSource thief =
        new Notebook() {
          @Override
          public List<Permission> permissions() {
            return List.of(Permission.of("read-class", Assurance.CARD));
          }
        };

    assertThrows(MisconfiguredException.class, () -> wiring().permissions(thief).build());
  }

  @Test
  void everyPermissionAndRoleOfOursSaysItsTextInBothLanguages() {
    PermissionCatalogue known = catalogue(wiring());
    for (Permission permission : known.permissions()) {
      String code = permission.code();
      assertNotEquals(known.text(code, Locale.FRENCH), known.text(code, Locale.ENGLISH), code);
    }
    for (Role role : known.roles()) {
      assertTrue(known.roleName(role, Locale.FRENCH).length() > 3, role.code());
      assertNotEquals("", known.roleName(role, Locale.ENGLISH), role.code());
    }
  }

  @Test
  void noConstantOfOursIsForgotten() throws Exception {
    PermissionCatalogue known = catalogue(wiring());
    Path home =
        Path.of(EntRuntime.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> forgotten = new ArrayList<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(one -> one.toString().endsWith("Permissions.class")).toList()) {
        String name = home.relativize(file).toString().replace('/', '.').replace(".class", "");
        for (Field field : Class.forName(name).getDeclaredFields()) {
          if (field.getType() == Permission.class
              && known.find(((Permission) field.get(null)).code()).isEmpty()) {
            forgotten.add(name + "." + field.getName());
          }
        }
      }
    }
    assertEquals(List.of(), forgotten);
  }

  private static PermissionCatalogue catalogue(EntRuntime.Builder wiring) {
    return wiring.build().kernel().permissions();
  }

  private static EntRuntime.Builder wiring() {
    return EntRuntime.builder()
        .unitOfWork(new NoDatabase())
        .keys(KeySource.derivedFrom("test", Secret.ofText("x".repeat(32))));
  }

  /** Declares what a vendor's notebook asks for. */
  public static class Notebook implements PermissionSource {

    @Override
    public String id() {
      return "notebook";
    }

    @Override
    public List<Permission> permissions() {
      return List.of(Permission.of("write-notebook", Assurance.PASSWORD));
    }

    @Override
    public String text(String code, Locale locale) {
      return locale.getLanguage().equals("fr") ? "écrire dans le cahier" : "write in the notebook";
    }

    @Override
    public List<Role> roles() {
      return List.of(Role.of("notebook-keeper", "Cahier", "write-notebook"));
    }
  }

  /** Declares the same again. */
  public static final class OtherNotebook extends Notebook {}

  /** Stands in where nothing is to be read. */
  private static final class NoDatabase implements UnitOfWork {

    @Override
    public <T> T joined(Function<EntityManager, T> work) {
      throw new IllegalStateException("there is no database here");
    }

    @Override
    public <T> T independent(Function<EntityManager, T> work) {
      throw new IllegalStateException("there is no database here");
    }
  }
}
