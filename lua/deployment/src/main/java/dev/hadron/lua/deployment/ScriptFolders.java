package dev.hadron.lua.deployment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.hadron.lua.runtime.ScriptFolder;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.deployment.pkg.builditem.OutputTargetBuildItem;

/** Where the scripts of an application lie: in {@code src/main/lua}, and in {@code META-INF/lua} of its archives. */
final class ScriptFolders {

    static final String SOURCES = "src/main/lua";
    static final String IN_ARCHIVES = "META-INF/lua";

    private ScriptFolders() {
    }

    /**
     * The application's folder of sources; empty where there is none. A build by Maven does not say where the application's
     * module is, but where its output goes, which is a folder of the module.
     */
    static Optional<Path> sources(CurateOutcomeBuildItem application, OutputTargetBuildItem output) {
        WorkspaceModule module = application.getApplicationModel().getApplicationModule();
        Path folder = module != null ? module.getModuleDir().toPath()
                : output.getOutputDirectory().toAbsolutePath().getParent();
        return Optional.ofNullable(folder).map(found -> found.resolve(SOURCES)).filter(Files::isDirectory);
    }

    static List<ScriptFolder> all(CurateOutcomeBuildItem application, OutputTargetBuildItem output,
            ApplicationArchivesBuildItem archives) {
        List<ScriptFolder> folders = new ArrayList<>();
        sources(application, output).ifPresent(folder -> folders.add(new ScriptFolder(folder, SOURCES)));
        for (ApplicationArchive archive : archives.getAllApplicationArchives()) {
            for (Path root : archive.getRootDirectories()) {
                Path folder = root.resolve(IN_ARCHIVES);
                if (Files.isDirectory(folder)) {
                    folders.add(new ScriptFolder(folder, IN_ARCHIVES));
                }
            }
        }
        return folders;
    }
}
