import { HadronPage } from './hadron-page.js';

/** The hosts: their limits, and how full they are. */
export class QwcHadronHosts extends HadronPage {

    ask() {
        return this.jsonRpc.hosts();
    }

    render() {
        return this.grid(this.column('Host', 'id'), this.column('Processes', 'processes'),
            this.column('At most', 'maxProcesses'), this.column('Messages waiting', 'waiting'),
            this.column('Mailbox capacity', 'mailboxCapacity'), this.column('Mailbox memory', 'mailboxMemory'),
            this.column('Overflow', 'overflow'), this.column('Event loops (0: all)', 'eventLoops'),
            this.column('Placement', 'placement'), this.column('Draining', 'draining'));
    }
}

customElements.define('qwc-hadron-hosts', QwcHadronHosts);
