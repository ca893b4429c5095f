import { HadronPage } from './hadron-page.js';

/** What processes can be spawned of, and where it comes from: a method, or a script with its version. */
export class QwcHadronDefinitions extends HadronPage {

    ask() {
        return this.jsonRpc.definitions();
    }

    render() {
        return this.grid(this.column('Definition', 'id'), this.column('Origin', 'origin'), this.column('Version', 'version'));
    }
}

customElements.define('qwc-hadron-definitions', QwcHadronDefinitions);
