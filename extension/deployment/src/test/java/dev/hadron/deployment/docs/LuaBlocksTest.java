package dev.hadron.deployment.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import dev.hadron.deployment.docs.Pages.Block;

/** Every block in Lua of a page is a literal copy of a script that a test runs. */
class LuaBlocksTest {

    @Test
    void ofAllPagesAreCopies() {
        List<Block> blocks = Pages.blocks("lua");
        GuideSources scripts = GuideSources.ofScripts();
        assertThat(blocks).hasSizeGreaterThan(4);
        assertThat(blocks.stream().map(scripts::mistake).filter(Objects::nonNull)).isEmpty();
    }

    @Test
    void thatNoScriptHasAreTold() {
        Block block = new Block("docs/a.md", 7, List.of("local nothing = require('nothing')"));
        assertThat(GuideSources.ofScripts().mistake(block)).startsWith("docs/a.md:7: no source has this code");
    }
}
