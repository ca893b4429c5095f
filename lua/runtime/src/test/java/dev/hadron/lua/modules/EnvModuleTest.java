package dev.hadron.lua.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnvModuleTest {

    @Test
    void showsWhatIsExposed() {
        assertThat(new Script().run("return env.get('shop.name'), env.all()['shop.name']")).isEqualTo("Müller, Müller");
    }

    @Test
    void showsNothingElse() {
        assertThat(new Script().run("return env.get('quarkus.datasource.password')"))
                .isEqualTo("nil, key not found: quarkus.datasource.password; scripts see what quarkus.hadron.lua.env.expose"
                        + " names: shop.name");
    }
}
