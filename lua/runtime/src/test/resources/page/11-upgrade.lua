-- Upgrade para nova versão, passando estado
process.upgrade(id, ...)

-- Manter mesma definição, re-executar com novo estado
process.upgrade(nil, preserved_state)
