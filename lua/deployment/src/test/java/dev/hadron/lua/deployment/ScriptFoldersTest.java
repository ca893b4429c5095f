package dev.hadron.lua.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.bootstrap.model.ApplicationModelBuilder;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.bootstrap.workspace.WorkspaceModuleId;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;
import io.quarkus.maven.dependency.ResolvedDependencyBuilder;

/** Where the sources of the application's scripts are looked for. */
class ScriptFoldersTest {

    @TempDir
    Path folder;

    @Test
    void isOfTheModuleThatIsDeveloped() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("module/src/main/lua"));
        assertThat(found(application(folder.resolve("module")), folder.resolve("elsewhere/target"))).contains(sources);
    }

    @Test
    void isBesideTheOutputOfABuildThatDoesNotSayWhereTheModuleIs() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("module/src/main/lua"));
        assertThat(found(application(null), folder.resolve("module/target"))).contains(sources);
    }

    @Test
    void isNoneWhereTheModuleHasNoScripts() throws IOException {
        Files.createDirectories(folder.resolve("module/src/main/java"));
        assertThat(found(application(folder.resolve("module")), folder.resolve("module/target"))).isEmpty();
        assertThat(found(application(null), folder.resolve("module/target"))).isEmpty();
        Files.createFile(folder.resolve("module/src/main/lua"));
        assertThat(found(application(null), folder.resolve("module/target"))).isEmpty();
    }

    private static Optional<Path> found(CurateOutcomeBuildItem application, Path output) {
        return ScriptFolders.sources(application,
                new OutputTargetBuildItem(output, "app", "app", false, new Properties(), Optional.empty()));
    }

    private static CurateOutcomeBuildItem application(Path module) {
        ResolvedDependencyBuilder artifact = ResolvedDependencyBuilder.newInstance().setGroupId("org.acme").setArtifactId("app")
                .setVersion("1").setResolvedPath(Path.of("app.jar"));
        if (module != null) {
            artifact.setWorkspaceModule(WorkspaceModule.builder().setModuleId(WorkspaceModuleId.of("org.acme", "app", "1"))
                    .setModuleDir(module).build());
        }
        return new CurateOutcomeBuildItem(new ApplicationModelBuilder().setAppArtifact(artifact).build());
    }
}
