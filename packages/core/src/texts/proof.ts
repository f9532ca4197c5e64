import type { Catalogue } from './catalogue.js';

type Each<Keys extends string> = Readonly<Record<Keys, string>>;
type Proof = 'signed' | 'signedUnnamed' | 'otherKey' | 'forged' | 'otherContent' | 'unsupported';

/** What a receipt says of its own proof. */
export interface ProofTexts {
  title: string;
  verify: string;
  verifying: string;
  /** What was found, short, beside an icon. */
  verdicts: Each<Proof>;
  /** What it means and what to do. */
  meanings: Each<Proof>;
  details: string;
  hash: string;
  signature: string;
  publicKey: string;
  copyHash: string;
  hashCopied: string;
  /** Under the QR code. */
  follow: string;
  qr: string;
  empty: string;
}

export const proofTexts: Catalogue<ProofTexts> = {
  'es-CO': {
    title: 'Comprobante de radicación',
    verify: 'Verificar',
    verifying: 'Verificando…',
    verdicts: {
      signed: 'Comprobante auténtico',
      signedUnnamed: 'Firma correcta, falta confirmar de quién',
      otherKey: 'Firmado con otra clave',
      forged: 'El comprobante no coincide con su firma',
      otherContent: 'La huella no es la de este registro',
      unsupported: 'Este navegador no puede verificar la firma',
    },
    meanings: {
      signed: 'Nadie lo cambió desde que la entidad lo firmó. Se verificó en este equipo, sin conexión.',
      signedUnnamed:
        'Nadie lo cambió desde que se firmó. Para saber quién lo firmó, compare la clave pública con la que publica la entidad.',
      otherKey: 'La clave de este comprobante no es la de la entidad. Pida el comprobante de nuevo a quien lo radicó.',
      forged: 'Algún dato cambió después de la firma. Pida el comprobante de nuevo a quien lo radicó.',
      otherContent: 'La firma es correcta, pero el registro que se comparó es otro. Pida el registro de este radicado.',
      unsupported:
        'No se sabe si el comprobante es auténtico. Ábralo en un navegador actualizado y con conexión segura (https), o pida a la entidad que lo verifique.',
    },
    details: 'Huella, firma y clave',
    hash: 'Huella del registro',
    signature: 'Firma Ed25519',
    publicKey: 'Clave pública',
    copyHash: 'Copiar la huella',
    hashCopied: 'Huella copiada.',
    follow: 'Consulte su caso',
    qr: 'Código QR para consultar su caso',
    empty: 'Aquí aparece el comprobante de radicación.',
  },
  en: {
    title: 'Filing receipt',
    verify: 'Verify',
    verifying: 'Verifying…',
    verdicts: {
      signed: 'Authentic receipt',
      signedUnnamed: 'The signature fits; whose it is remains to be confirmed',
      otherKey: 'Signed with another key',
      forged: 'The receipt does not fit its signature',
      otherContent: 'The hash is not that of this registration',
      unsupported: 'This browser cannot verify the signature',
    },
    meanings: {
      signed: 'Nobody changed it since the organisation signed it. It was verified on this device, offline.',
      signedUnnamed:
        'Nobody changed it since it was signed. To know who signed it, compare the public key with the one that the organisation publishes.',
      otherKey: 'The key of this receipt is not that of the organisation. Ask whoever filed it for the receipt again.',
      forged: 'Something was changed after it was signed. Ask whoever filed it for the receipt again.',
      otherContent:
        'The signature fits, but the registration beside it is another. Ask for the registration of this filing.',
      unsupported:
        'It is not known whether the receipt is authentic. Open it in a current browser over a secure connection (https), or ask the organisation to verify it.',
    },
    details: 'Hash, signature and key',
    hash: 'Hash of the registration',
    signature: 'Ed25519 signature',
    publicKey: 'Public key',
    copyHash: 'Copy the hash',
    hashCopied: 'Hash copied.',
    follow: 'Follow your case',
    qr: 'QR code to follow your case',
    empty: 'The filing receipt appears here.',
  },
  'pt-BR': {
    title: 'Comprovante de protocolo',
    verify: 'Verificar',
    verifying: 'Verificando…',
    verdicts: {
      signed: 'Comprovante autêntico',
      signedUnnamed: 'A assinatura confere; falta confirmar de quem é',
      otherKey: 'Assinado com outra chave',
      forged: 'O comprovante não confere com a assinatura',
      otherContent: 'O resumo não é o deste registro',
      unsupported: 'Este navegador não consegue verificar a assinatura',
    },
    meanings: {
      signed: 'Ninguém o alterou desde que a entidade o assinou. Foi verificado neste aparelho, sem conexão.',
      signedUnnamed:
        'Ninguém o alterou desde que foi assinado. Para saber quem assinou, compare a chave pública com a que a entidade publica.',
      otherKey: 'A chave deste comprovante não é a da entidade. Peça o comprovante de novo a quem o protocolou.',
      forged: 'Algum dado mudou depois da assinatura. Peça o comprovante de novo a quem o protocolou.',
      otherContent: 'A assinatura confere, mas o registro comparado é outro. Peça o registro deste protocolo.',
      unsupported:
        'Não se sabe se o comprovante é autêntico. Abra-o em um navegador atualizado e com conexão segura (https), ou peça à entidade que o verifique.',
    },
    details: 'Resumo, assinatura e chave',
    hash: 'Resumo do registro',
    signature: 'Assinatura Ed25519',
    publicKey: 'Chave pública',
    copyHash: 'Copiar o resumo',
    hashCopied: 'Resumo copiado.',
    follow: 'Consulte o seu caso',
    qr: 'Código QR para consultar o seu caso',
    empty: 'O comprovante de protocolo aparece aqui.',
  },
};
