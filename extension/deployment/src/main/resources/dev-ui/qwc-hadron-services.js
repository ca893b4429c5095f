import { html } from 'lit';
import { columnBodyRenderer } from '@vaadin/grid/lit.js';
import { notifier } from 'notifier';
import '@vaadin/button';
import { HadronPage } from './hadron-page.js';

/** The services: what they do, how often they were started again and why, and buttons that start and stop them. */
export class QwcHadronServices extends HadronPage {

    ask() {
        return this.jsonRpc.services();
    }

    render() {
        return this.grid(this.column('Service', 'id'), this.column('State', 'state', '120px'), this._buttons(),
            this.column('Restarts', 'restarts'), this.column('Next start in ms', 'backoffMillis'),
            this.column('Last error', 'reason'), this.column('Definition', 'definition'), this.column('Host', 'host'),
            this.column('Supervisor', 'supervisor'), this.column('PID', 'pid'));
    }

    _buttons() {
        return html`<vaadin-grid-column auto-width ${columnBodyRenderer(service => html`
            ${this._button('Start', () => this.jsonRpc.startService({ id: service.id }))}
            ${this._button('Restart', () => this.jsonRpc.restartService({ id: service.id }))}
            ${this._button('Stop', () => this.jsonRpc.stopService({ id: service.id }))}`, [])}></vaadin-grid-column>`;
    }

    _button(label, request) {
        return html`<vaadin-button theme="small" @click=${() => request().then(
            answer => notifier.showInfoMessage(`${answer.result.id}: ${answer.result.state}`),
            problem => notifier.showErrorMessage(problem.error.message)).then(() => this.look())}>${label}</vaadin-button>`;
    }
}

customElements.define('qwc-hadron-services', QwcHadronServices);
